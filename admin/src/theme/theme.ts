import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

const fonts = [
  '"Segoe UI"',
  '-apple-system',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'system-ui',
  'sans-serif',
].join(',');

/** A tool for all day: small, even type, flat surfaces, one accent. */
export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: '#21637a' },
    secondary: { main: '#21637a' },
    background: { default: '#f6f8fa', paper: '#ffffff' },
    text: { primary: '#1d2733', secondary: '#5b6876' },
  },
  shape: { borderRadius: 4 },
  sidebar: { width: 172, closedWidth: 44 },
  typography: { fontFamily: fonts, fontSize: 13, button: { textTransform: 'none', fontWeight: 500 } },
  components: {
    ...defaultLightTheme.components,
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiTooltip: { defaultProps: { enterDelay: 500 } },
    MuiMenuItem: { styleOverrides: { root: { fontSize: 13, minHeight: 30 } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600 } } },
    MuiToggleButton: { styleOverrides: { root: { padding: '2px 10px', fontSize: 13, lineHeight: 1.6 } } },
    MuiChip: { styleOverrides: { root: { borderRadius: 4 } } },
    MuiAppBar: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundColor: '#26404d', color: '#e8eef1' } },
    },
  },
};
