import { call } from 'core/ajax';

type Person = { id: number; fullname: string };
type Choice = { value: number; label: string };

const MOST = 30;

const escaped = (text: string): string => {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
};

/** Finds people of the field's course for Moodle's autocomplete field, which gives the field by its selector. */
export const transport = async (
  selector: string,
  query: string,
  success: (people: Person[]) => void,
  failure: (reason: unknown) => void,
): Promise<void> => {
  const courseid = Number(document.querySelector<HTMLElement>(selector)?.dataset['courseid']);
  const args = { courseid, search: query, searchanywhere: true, page: 0, perpage: MOST };
  try {
    success((await call([{ methodname: 'core_enrol_search_users', args }])[0]) as Person[]);
  } catch (reason) {
    failure(reason);
  }
};

/** The people as choices; a label is HTML. */
export const processResults = (_selector: string, people: readonly Person[]): Choice[] =>
  people.map(({ id, fullname }) => ({ value: id, label: escaped(fullname) }));
