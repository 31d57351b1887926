import { partOf, readFacts } from './local/facts.ts';
import { nameZone } from './local/moments.ts';

const { locale, words } = readFacts<{ locale: string; words: { 'plan.zone': string } }>();

/** `YYYY-MM-DDTHH:MM` of a moment, as this browser's clock shows it. */
const onOwnClock = (at: Date): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

for (const field of document.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]')) {
  if (field.value !== '') field.value = onOwnClock(new Date(`${field.value}Z`));
  // the server wrote UTC; what it gets back is this clock's, which stands elsewhere in summer than in winter
  field.form?.addEventListener('formdata', ({ formData }) => {
    if (field.value === '') return;
    formData.set(`${field.name}Offset`, String(-new Date(field.value).getTimezoneOffset()));
  });
}
nameZone(words['plan.zone'], locale);
partOf('errors')?.focus();
