import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** One accent; the meaning of green, amber and red is kept for states. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: (asked) => (asked.variant === 'filled'
    ? { ...defaultVariantColorsResolver(asked), color: 'var(--on-accent)' } : defaultVariantColorsResolver(asked)),
  colors: {
    dark: ['#e2e8ef', '#c3ccd7', '#9ba8b7', '#64748a', '#3a4653', '#2a3541', '#1d2630', '#151c24', '#10161d', '#0b1016'],
    accent: ['#e7f4fb', '#cfe6f3', '#9dcbe5', '#6bb4dc', '#4499c8', '#2380b3', '#136f9f', '#0b5f8a', '#084c6f', '#053852'],
  },
  fontFamily: "'IBM Plex Sans', system-ui, sans-serif",
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Select: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  },
});
