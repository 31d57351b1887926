import { expect, test } from 'vitest';
import { Learner } from './learner.ts';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

const ada = `$ada = $DB->get_record('user', ['username' => 'ada']);`;

/** How many rows Moodle has about Ada, who is inside or has left. */
const keptHere = (present: 0 | 1) =>
  setting.stage.moodle.php<number>(
    `${ada}
     return $DB->count_records('meetbridge_attendance', ['userid' => $ada->id, 'present' => $order['present']]);`,
    { present },
  );

/** How many reports about a person the bridge still has for this site. */
const keptAtBridge = (person: string) =>
  setting.stage.moodle.php<number>(
    `require_once($CFG->libdir . '/filelib.php');
     $bridge = \\mod_meetbridge\\local\\pairing\\connection::current();
     $key = \\mod_meetbridge\\local\\keys\\site_key::current();
     $url = $bridge->origin . '/reports';
     $bearer = \\mod_meetbridge\\local\\pairing\\site_request::bearer($bridge, $key, 'GET', $url, null, time());
     $curl = new \\curl();
     $curl->setHeader(['Authorization: Bearer ' . $bearer]);
     $page = json_decode($curl->get($url), true, 512, JSON_THROW_ON_ERROR);
     return count(array_filter($page['reports'], fn($report) => $report['person']['id'] === $order['person']));`,
    { person },
  );

test('who asks to be forgotten is forgotten at both ends, and sees before what was kept', async () => {
  const course = await setting.newCourse();
  const { page } = await setting.visit(course.meeting, 'ada');
  const learner = new Learner(page);
  await learner.join();
  await expect.poll(() => keptHere(1), { timeout: 30_000 }).toBe(1);
  await learner.leave();
  await expect.poll(() => keptHere(0), { timeout: 30_000 }).toBe(1);
  const person = await setting.stage.moodle.php<string>(
    `${ada} return $DB->get_field('meetbridge_person', 'person', ['userid' => $ada->id]);`,
  );
  expect(await keptAtBridge(person)).toBeGreaterThan(0);

  const shown = await setting.stage.moodle.php<number>(
    `${ada}
     require_once($CFG->dirroot . '/lib/filelib.php');
     $manager = new \\core_privacy\\manager();
     $approved = new \\core_privacy\\local\\request\\contextlist_collection($ada->id);
     foreach ($manager->get_contexts_for_userid($ada->id) as $list) {
         if ($list->get_component() === 'mod_meetbridge') {
             $approved->add_contextlist(
                 new \\core_privacy\\local\\request\\approved_contextlist($ada, 'mod_meetbridge', $list->get_contextids()),
             );
         }
     }
     $folder = make_request_directory();
     get_file_packer('application/zip')->extract_to_pathname($manager->export_user_data($approved), $folder);
     $found = 0;
     foreach (new \\RecursiveIteratorIterator(new \\RecursiveDirectoryIterator($folder)) as $file) {
         $found += $file->isFile() && str_contains(file_get_contents($file->getPathname()), 'joined') ? 1 : 0;
     }
     $manager->delete_data_for_user($approved);
     return $found;`,
  );
  await setting.stage.moodle.runTask('mod_meetbridge\\task\\send_orders');

  expect(shown).toBeGreaterThan(0);
  expect(await keptHere(0)).toBe(0);
  expect(await keptAtBridge(person)).toBe(0);
});
