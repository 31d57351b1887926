import type { FrameLocator, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { memberOf } from '../../hosts/lti/double/roster.ts';
import { ada, grace, type LtiPerson } from '../../hosts/lti/face.ts';
import type { Members } from '../../hosts/lti/platform-keys.ts';
import { lti } from '../../hosts/lti/vocabulary.ts';
import { until } from '../../hosts/until.ts';
import { button, framed, join, leave, setUpLti } from './setting.ts';

const setting = setUpLti();

const kay: LtiPerson = { id: '8', name: 'Katherine Johnson', teaches: false };
const emmy: LtiPerson = { id: '9', name: 'Emmy Noether', teaches: false };

/** Waits for a mark; they are gathered for a while before they are sent. */
const arrives = (look: () => boolean, what: string): Promise<boolean> =>
  until(look, { what, within: 45_000 });

/** Loads the attendance page anew until this stands on it. */
async function refreshed(frame: FrameLocator, sentence: Locator): Promise<void> {
  const code = frame.locator('input[name="code"]');
  await until(
    async () => {
      if (await sentence.isVisible()) return true;
      const old = await code.inputValue();
      await button(frame, 'Refresh').click();
      // it is good once: the next press is for the next page
      await until(async () => (await code.inputValue()) !== old, { what: 'the page to be loaded anew' });
      return false;
    },
    { what: 'the attendance page', every: 500 },
  );
}

/** The teacher makes a meeting with a mark; gives what the platform is told to put into its course. */
async function pick(title: string): Promise<Members> {
  const { platform } = setting;
  const frame = framed(await setting.visit(platform.page({ person: grace, kind: 'deep-linking' })));
  await frame.getByLabel('Title', { exact: true }).fill(title);
  await frame.getByLabel('Send a mark for attendance to the gradebook').check();
  await frame.getByLabel('Minutes for the full mark').fill('1');
  await frame.getByLabel('Points of the full mark').fill('60');
  await button(frame, 'Add to the course').click();
  await frame.getByText('Taken').waitFor();
  const items = platform.deepLinked[0]?.[
    'https://purl.imsglobal.org/spec/lti-dl/claim/content_items'
  ] as Members[];
  expect(items).toHaveLength(1);
  return items[0] ?? {};
}

test('a teacher adds a meeting; who comes has a mark in spite of a failure, and what the gradebook refuses is sent again on a press', async () => {
  const { platform } = setting;
  platform.deepLinked.length = 0;
  platform.traffic.forget();
  platform.traffic.heal();
  platform.roster.members = [grace, ada, kay, emmy].map((one) => memberOf(one));
  const item = await pick('Reading circle');
  expect(item).toMatchObject({ title: 'Reading circle', lineItem: { scoreMaximum: 60 } });

  // what a platform does with it: a link, and a column of its own
  const link = { id: `reading-${platform.gradebook.columns.size}`, title: 'Reading circle' };
  const { label, scoreMaximum, tag } = item['lineItem'] as {
    label: string;
    scoreMaximum: number;
    tag: string;
  };
  const column = platform.gradebook.add({ label, scoreMaximum, tag, resourceLinkId: link.id });
  const launch = (person: LtiPerson): string =>
    platform.page({
      person,
      link,
      lineItem: platform.gradebook.addressOf(column.id),
      claims: { [lti('custom')]: item['custom'] },
    });
  const markOf = (person: LtiPerson): number => column.grades.get(person.id)?.given ?? 0;

  platform.traffic.spoil('scores', { status: 500 });
  const adas = framed(await setting.visit(launch(ada)));
  await join(adas);
  await leave(adas);
  await arrives(() => markOf(ada) > 0, "Ada's mark");
  expect(platform.traffic.count('scores')).toBe(2);
  expect(markOf(ada)).toBeLessThan(60);
  expect(column.grades.get(grace.id)).toBeUndefined();

  const kays = framed(await setting.visit(launch(kay)));
  await join(kays);
  const teachers = framed(await setting.visit(launch(grace)));
  await button(teachers, 'Attendance').click();
  const rowOf = (person: LtiPerson): Locator =>
    teachers.getByRole('row').filter({ has: teachers.getByRole('rowheader', { name: person.name }) });
  await rowOf(ada).getByText('Was there').waitFor();
  await rowOf(ada).getByText('in the gradebook').waitFor();
  await rowOf(kay).getByText('Present now').waitFor();
  await rowOf(emmy).getByText('Absent').waitFor();

  platform.traffic.spoil('scores', { status: 400 });
  platform.traffic.forget();
  await leave(kays);
  await arrives(() => platform.traffic.count('scores') > 0, "Kay's mark to be refused");
  await refreshed(teachers, rowOf(kay).getByText('The platform refused the mark.'));
  expect(markOf(kay)).toBe(0);

  await button(teachers, `Send again: ${kay.name}`).click();
  await teachers.getByText('The marks are on their way again.').waitFor();
  await arrives(() => markOf(kay) > 0, "Kay's mark");
  await refreshed(teachers, rowOf(kay).getByText('in the gradebook'));
  expect(await button(teachers, `Send again: ${kay.name}`).count()).toBe(0);
});
