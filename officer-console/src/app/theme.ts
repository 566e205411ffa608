import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const lane: MantineColorsTuple = [
  '#e8f6f0', '#d2ebe0', '#a5d7c1', '#74c1a0', '#4cae84', '#33a272', '#249c69', '#168858', '#0a794d', '#0b5d44',
];

export const theme = createTheme({
  colors: { lane },
  primaryColor: 'lane',
  primaryShade: 9,
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 'sm',
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
});

/** Quiet text keeps the contrast that WCAG 2.2 AA asks for, on every surface. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#53595f',
    '--mantine-color-placeholder': '#666d74',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b5d44',
    '--surface': '#f5f7f6',
    '--line': '#d9dfdc',
    '--lane-green': '#14794f', '--lane-blue': '#2a62b8', '--lane-yellow': '#8f6200', '--lane-red': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b1b8',
    '--mantine-color-placeholder': '#9aa3ab',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-anchor': '#74d3ad',
    '--surface': '#1b1e20',
    '--line': '#3a4045',
    '--lane-green': '#63cf9f', '--lane-blue': '#8fb8f5', '--lane-yellow': '#e5b94e', '--lane-red': '#ff9b93',
  },
});
