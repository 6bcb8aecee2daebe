export * from './address';
export * from './grant';
export * from './health';
export * from './readable';
