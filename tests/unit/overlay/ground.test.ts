import { expect, test } from 'vitest';
import { luminanceOf } from '@/entrypoints/overlay.content/picker/ground';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(18, 18, 18)', 0.006],
  ['rgba(34, 34, 34, 0.9)', 0.016],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0.1 0.1 0.1 / 0.8)', 0.01],
  ['color(display-p3 0.9 0.9 0.9)', 0.79],
  ['oklch(1 0 0)', 1],
  ['oklch(0.145 0 none)', 0.003],
  ['oklab(0.99 1e-7 -0.002)', 0.97],
  ['lab(100 0 0)', 1],
  ['lab(2.75 0 0)', 0.003],
  ['lch(96 0.5 200)', 0.9],
])('%s has a luminance of about %f', (color, expected) => {
  expect(luminanceOf(color)).toBeCloseTo(expected, 1);
});

test.each([
  'rgba(0, 0, 0, 0)',
  'rgba(0, 0, 0, 0.04)',
  'oklch(0.145 0 0 / 0.1)',
  'color(srgb 0 0 0 / 0.3)',
  'transparent',
  '',
])('%s lets what is behind it decide', (color) => {
  expect(luminanceOf(color)).toBeNull();
});
