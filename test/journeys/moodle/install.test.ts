import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startMoodle } from '../../hosts/moodle/moodle.ts';
import { findMoodleSource, noSource } from '../../hosts/moodle/source.ts';
import { projectRoot } from '../../hosts/paths.ts';
import { run } from '../../hosts/processes.ts';

/** What Moodle's page for uploaded plugins does with a ZIP: looks at it, and puts it in its place. */
const install = `
    $unpacked = make_request_directory();
    $files = (new \\core\\update\\code_manager())->unzip_plugin_file($order, $unpacked);
    $validator = \\core\\update\\validator::instance($unpacked, $files);
    $validator->assert_plugin_type('mod');
    $validator->assert_moodle_version($CFG->version);
    $isvalid = $validator->execute();
    $levels = [\\core\\update\\validator::ERROR, \\core\\update\\validator::WARNING];
    $troubles = array_filter($validator->get_messages(), fn($message) => in_array($message->level, $levels, true));
    $plugin = (object) ['component' => 'mod_meetbridge', 'zipfilepath' => $order];
    $isplaced = core_plugin_manager::instance()->install_plugins([$plugin], true, true);
    // How ripe a release is, the version says; Moodle repeats it.
    $troubles = array_filter($troubles, fn($message) => $message->msgcode !== 'maturity');
    return ['valid' => $isvalid, 'troubles' => array_values($troubles), 'placed' => $isplaced];
`;

/** What Moodle does when an administrator confirms the new plugin. */
const upgrade = `
    require_once($CFG->libdir . '/upgradelib.php');
    upgrade_noncore(false);
    admin_apply_default_settings(null, false);
    upgrade_finished();
    return get_config('mod_meetbridge', 'version');
`;

test('the ZIP installs as Moodle installs uploaded plugins, and leaves nothing behind when it is uninstalled', async ({
  skip,
}) => {
  const moodle = await startMoodle({ plugin: false });
  if (moodle === null)
    return skip((await findMoodleSource('5.0')) ? 'no PHP or database for Moodle here' : noSource('5.0'));
  const folder = await mkdtemp(join(tmpdir(), 'meetbridge-zip-'));
  try {
    const zip = join(folder, 'mod_meetbridge.zip');
    await run(process.execPath, [join(projectRoot, 'moodle-plugin/scripts/package.mjs'), zip]);
    expect(await moodle.php(install, zip)).toEqual({ valid: true, troubles: [], placed: true });
    expect(Number(await moodle.php(upgrade))).toBeGreaterThan(2_026_000_000);
    const { courses } = await moodle.seed({
      courses: [
        {
          shortname: 'ZIP',
          fullname: 'Unpacked',
          people: {},
          modules: [{ type: 'meetbridge', name: 'First' }],
        },
      ],
    });
    expect(Object.keys(courses)).toEqual(['ZIP']);
    const left = await moodle.php<{ tables: string[]; config: number; tasks: number }>(`
      core_plugin_manager::instance()->uninstall_plugin('mod_meetbridge', new null_progress_trace());
      return [
        'tables' => array_values(preg_grep('/meetbridge/', $DB->get_tables(false))),
        'config' => count((array) get_config('mod_meetbridge')),
        'tasks' => $DB->count_records('task_scheduled', ['component' => 'mod_meetbridge']),
    ];`);
    expect(left).toEqual({ tables: [], config: 0, tasks: 0 });
  } finally {
    await moodle.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
