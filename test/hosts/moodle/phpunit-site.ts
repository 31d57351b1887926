import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keptFolder } from '../kept.ts';
import { projectRoot } from '../paths.ts';
import { say } from '../progress.ts';
import { hashOf, hashText } from './hash.ts';
import { whatInstallingReads } from './install-plugin.ts';
import type { PhpUnit } from './phpunit-program.ts';
import { openSite, type MoodleSite } from './site.ts';
import { fill, nowhere, type TemplatePlan } from './template.ts';

export type PhpUnitPlan = TemplatePlan & {
  phpunit: PhpUnit;
  /** What every PHP here needs in its environment: the place of the locale. */
  env: Record<string, string>;
};

const here = join(projectRoot, 'test/hosts/moodle');

/** A Moodle made for its own PHPUnit, with the plugin's tables and the plugin's tests as they are now. */
export async function openPhpUnitSite(plan: PhpUnitPlan): Promise<MoodleSite | null> {
  const from = await pluginTestTemplate(plan);
  const site = await openSite({ ...plan, url: nowhere, plugin: true, from });
  if (site !== null) await placePhpUnit(site, plan.phpunit);
  return site;
}

/** Moodle's own installation for tests, without the plugin. Made once a machine, in a minute or two. */
async function bareTestTemplate(plan: PhpUnitPlan): Promise<string> {
  const recipe = await hashOf([join(here, 'phpunit-site.ts')]);
  const key = hashText(plan.source.build, plan.database, plan.phpunit.version, recipe);
  return keptFolder(`moodle-phpunit-${key}`, async (folder) => {
    say(`installing Moodle ${plan.source.version} for its PHPUnit (a minute or two, once)`);
    await fill(folder, { ...plan, url: nowhere, plugin: false }, async (site) => {
      await placePhpUnit(site, plan.phpunit);
      await site.cli('admin/tool/phpunit/cli/util.php', ['--install'], plan.env);
    });
  });
}

async function pluginTestTemplate(plan: PhpUnitPlan): Promise<string> {
  const bare = await bareTestTemplate(plan);
  const addPlugin = join(here, 'scripts/phpunit-add-plugin.php');
  const key = hashText(bare, await hashOf([addPlugin, ...(await whatInstallingReads())]));
  return keptFolder(`moodle-phpunit-with-plugin-${key}`, async (folder) => {
    say('installing the plugin for its PHPUnit (seconds, once for each change of its tables)');
    await fill(folder, { ...plan, url: nowhere, plugin: true, from: bare }, async (site) => {
      await placePhpUnit(site, plan.phpunit);
      await site.ask('phpunit-add-plugin.php', {}, plan.env);
    });
  });
}

/** Puts into `vendor` what Moodle looks for there. */
async function placePhpUnit({ web }: MoodleSite, { folder, version }: PhpUnit): Promise<void> {
  const vendor = join(web, 'vendor');
  const files = {
    'autoload.php': autoload(folder),
    'bin/phpunit': program,
    'phpunit/phpunit/composer.json': JSON.stringify({ name: 'phpunit/phpunit', version }),
    '../phpunit.xml': configuration,
  };
  for (const name of ['bin', 'phpunit/phpunit']) await mkdir(join(vendor, name), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(vendor, name), text);
}

const autoload = (folder: string): string => `<?php
set_include_path('${folder}' . PATH_SEPARATOR . get_include_path());
require_once('${folder}/PHPUnit/Autoload.php');
spl_autoload_register(static function (string $class): void {
    foreach (['core_phpunit' => 'phpunit', 'core_testing' => 'testing'] as $space => $place) {
        $file = __DIR__ . "/../lib/{$place}/classes" . strtr(substr($class, strlen($space)), '\\\\', '/') . '.php';
        if (str_starts_with($class, $space . '\\\\') && is_file($file)) {
            require_once($file);
        }
    }
});
`;

const program = `<?php
define('PHPUNIT_COMPOSER_INSTALL', dirname(__DIR__) . '/autoload.php');
require(PHPUNIT_COMPOSER_INSTALL);
if (class_exists('PHPUnit\\\\TextUI\\\\Application')) {
    exit((new PHPUnit\\TextUI\\Application())->run($_SERVER['argv']));
}
PHPUnit\\TextUI\\Command::main();
`;

const configuration = `<?xml version="1.0" encoding="UTF-8"?>
<phpunit bootstrap="lib/phpunit/bootstrap.php" cacheResult="false" beStrictAboutOutputDuringTests="true">
  <php><const name="PHPUNIT_SEQUENCE_START" value="142000"/></php>
  <testsuites>
    <testsuite name="mod_meetbridge">
      <directory suffix="_test.php">mod/meetbridge/tests</directory>
    </testsuite>
  </testsuites>
</phpunit>
`;
