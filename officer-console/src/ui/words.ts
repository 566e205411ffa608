/** A code as words: DEFORESTATION_DUE_DILIGENCE becomes Deforestation due diligence. */
export function words(code: string | null | undefined): string {
  const text = (code ?? '').toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
