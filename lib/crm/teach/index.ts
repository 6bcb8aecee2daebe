export type { Strength } from './handles';
export * from './make-taught';
export * from './snap';
export * from './taught';
