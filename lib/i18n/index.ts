export type { CountKey, TextKey } from './keys';
export * from './languages';
export { loadTexts } from './load';
export * from './overlay-texts';
export * from './starter-texts';
export * from './teach-texts';
export { makeTexts, type Texts } from './texts';
