import { wordy } from './wordy';

/** What a doctor writes down. */
const CLINICAL = wordy`clinical|clinic[ăei](?!\p{L})|cl[ií]nic[ao]s?(?!\p{L})|clinich[ei]|cliniques?(?!\p{L})|klinisch|kliniczn|klinick|клин[иі]ч|anamnes|diagnos|диагноз|діагноз|(?<!\p{L})soap note|病歴|診断|診療|カルテ|病历|诊断|诊疗|진단|진료`;
/** A client of that name: "Clínica Vida Plena". */
const CLINIC = /(?:Clinic|Clinique|Cl[ií]nica|Klinik|Klinika|Клиника|Клініка)(?= [A-ZÀ-ÞА-Я«"„“])/g;

/** Whether a text speaks of what is written down of patients; clinics are called on, too. */
export const isClinical = (text: string): boolean => CLINICAL.test(text.replace(CLINIC, ''));
