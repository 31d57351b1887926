import type { MoodleSite } from './site.ts';
import { newMoodleUsers, type MoodleUsers } from './users.ts';

/** Installs Moodle into an empty site, with its first people; a change here makes a new template. */
export async function installMoodle(site: MoodleSite): Promise<MoodleUsers> {
  const users = newMoodleUsers();
  await site.cli('admin/cli/install_database.php', [
    '--agree-license',
    '--lang=en',
    '--fullname=The Open School',
    '--shortname=School',
    `--adminuser=${users.admin.login}`,
    `--adminpass=${users.admin.password}`,
    `--adminemail=${users.admin.email}`,
  ]);
  await site.ask('prepare.php', { users: Object.values(users) });
  return users;
}
