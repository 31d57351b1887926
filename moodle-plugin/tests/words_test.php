<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace mod_meetbridge;

/**
 * Every word the plugin asks for is there.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class words_test extends \advanced_testcase {
    /** @var string[] where words are asked for, by the end of the file's name */
    private const PATTERNS = [
        'php' => '/get_string\(\s*\'([\w:]+)\',\s*\'mod_meetbridge\'/',
        'mustache' => '/\{\{#\s*str\s*\}\}\s*([\w:]+)\s*,\s*mod_meetbridge/',
    ];

    /**
     * Whatever is asked for by name is there.
     *
     * @coversNothing
     */
    public function test_what_is_asked_for_is_there(): void {
        $asked = 0;
        foreach ($this->files() as $file) {
            $pattern = self::PATTERNS[$file->getExtension()] ?? null;
            if ($pattern === null || !preg_match_all($pattern, file_get_contents($file->getPathname()), $found)) {
                continue;
            }
            foreach ($found[1] as $key) {
                $this->assert_there($key, $file->getFilename());
                $asked++;
            }
        }
        $this->assertGreaterThan(100, $asked);
    }

    /**
     * Capabilities, tasks, events, caches and messages have names.
     *
     * @coversNothing
     */
    public function test_what_moodle_lists_has_a_name(): void {
        global $CFG;
        foreach (array_keys(load_capability_def('mod_meetbridge')) as $capability) {
            $this->assert_there(str_replace('mod/', '', $capability), 'db/access.php');
        }
        foreach (\core\task\manager::load_default_scheduled_tasks_for_component('mod_meetbridge') as $task) {
            $this->assertNotSame('', $task->get_name());
        }
        $events = array_filter(
            array_keys(\core_component::get_component_classes_in_namespace('mod_meetbridge', 'event')),
            fn($class) => !(new \ReflectionClass($class))->isAbstract(),
        );
        $this->assertGreaterThan(5, count($events));
        foreach ($events as $event) {
            $this->assertNotSame('', $event::get_name());
        }
        $messageproviders = [];
        $definitions = [];
        require($CFG->dirroot . '/mod/meetbridge/db/messages.php');
        require($CFG->dirroot . '/mod/meetbridge/db/caches.php');
        foreach (array_keys($messageproviders) as $name) {
            $this->assert_there('messageprovider:' . $name, 'db/messages.php');
        }
        foreach (array_keys($definitions) as $name) {
            $this->assert_there('cachedef_' . $name, 'db/caches.php');
        }
    }

    /**
     * Each thing the connection's check can find on the server has words, and advice where it is not well; so have those that a
     * browser finds.
     *
     * @coversNothing
     */
    public function test_each_finding_has_words(): void {
        global $CFG;
        $code = file_get_contents($CFG->dirroot . '/mod/meetbridge/classes/local/pairing/findings.php');
        preg_match_all('/finding::(good|warning|bad)\(\'(\w+)\'/', $code, $found, PREG_SET_ORDER);
        $this->assertGreaterThan(10, count($found));
        foreach ([...$found, ['', 'bad', 'pull'], ['', 'bad', 'pullrefused']] as [, $state, $key]) {
            $this->assert_there("check_$key", 'findings.php');
            if ($state !== 'good') {
                $this->assert_there("check_{$key}_next", 'findings.php');
            }
        }
    }

    /**
     * Claims that words are there.
     *
     * @param string $key of the words
     * @param string $where they are asked for
     */
    private function assert_there(string $key, string $where): void {
        $this->assertTrue(get_string_manager()->string_exists($key, 'mod_meetbridge'), "$key, asked for in $where");
    }

    /**
     * The plugin's files.
     *
     * @return \Iterator of \SplFileInfo
     */
    private function files(): \Iterator {
        global $CFG;
        $folder = new \RecursiveDirectoryIterator($CFG->dirroot . '/mod/meetbridge', \FilesystemIterator::SKIP_DOTS);
        $skipped = ['node_modules', 'tests', 'client', 'amd', 'ts'];
        $kept = new \RecursiveCallbackFilterIterator($folder, fn($file) => !in_array($file->getFilename(), $skipped, true));
        return new \RecursiveIteratorIterator($kept);
    }
}
