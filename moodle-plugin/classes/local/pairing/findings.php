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

namespace mod_meetbridge\local\pairing;

use mod_meetbridge\local\orders\orders;
use mod_meetbridge\local\reports\puller;
use mod_meetbridge\local\reports\receiver;
use mod_meetbridge\task\pull_reports;

/**
 * What this server knows about the connection, without asking anybody.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class findings {
    /** @var int a task of every minute that has not run for so long stands still, in seconds */
    private const STANDS_STILL = 15 * MINSECS;

    /**
     * All of them.
     *
     * @param int $now epoch seconds
     * @return finding[]
     */
    public static function of(int $now): array {
        $bridge = connection::current();
        if ($bridge === null) {
            return [finding::bad('unpaired')];
        }
        return [finding::good('paired', $bridge->origin), self::transport(), self::tasks($now), ...self::reports(), self::orders()];
    }

    /**
     * Whether browsers give camera and microphone to this site.
     *
     * @return finding
     */
    private static function transport(): finding {
        global $CFG;
        $host = parse_url($CFG->wwwroot, PHP_URL_HOST);
        $islocal = in_array($host, ['localhost', '127.0.0.1', '[::1]'], true) || str_ends_with((string) $host, '.localhost');
        return is_https() || $islocal ? finding::good('secure') : finding::bad('insecure');
    }

    /**
     * Whether Moodle's cron runs: it fetches reports and hands orders over.
     *
     * @param int $now epoch seconds
     * @return finding
     */
    private static function tasks(int $now): finding {
        $task = \core\task\manager::get_scheduled_task(pull_reports::class);
        $last = $task ? (int) $task->get_last_run_time() : 0;
        if ($task && $task->get_disabled()) {
            return finding::warning('taskoff', $task->get_name());
        }
        if ($last === 0) {
            return finding::warning('cronnever');
        }
        $isold = $last < $now - self::STANDS_STILL;
        return $isold ? finding::bad('cronold', userdate($last)) : finding::good('cron', userdate($last));
    }

    /**
     * Whether reports of the bridge come in, pushed or fetched.
     *
     * @return finding[]
     */
    private static function reports(): array {
        $heard = (int) get_config('mod_meetbridge', receiver::HEARD);
        $trouble = (string) get_config('mod_meetbridge', puller::TROUBLE);
        $found = [$heard ? finding::good('heard', userdate($heard)) : finding::warning('unheard')];
        if ($trouble !== '') {
            $code = str_starts_with($trouble, 'HTTP 4') ? 'pullrefused' : 'pull';
            // What cannot be fetched may still be pushed; but a bridge that refuses this site lets nobody in either.
            $isbad = $code === 'pullrefused' || get_config('mod_meetbridge', pairing::PULL_ONLY) || !$heard;
            $found[] = $isbad ? finding::bad($code, $trouble) : finding::warning($code, $trouble);
        }
        return $found;
    }

    /**
     * Whether the bridge takes this site's orders.
     *
     * @return finding
     */
    private static function orders(): finding {
        $trouble = orders::trouble();
        return $trouble === null ? finding::good('orders') : finding::warning('ordersstuck', $trouble);
    }
}
