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

namespace mod_meetbridge\tests;

/**
 * A small web server on this machine that stands where the bridge would: real requests, told answers.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class local_bridge {
    /** @var resource the server */
    private $process;

    /** @var string where it writes down what it hears */
    private string $folder;

    /** @var string where it listens */
    public readonly string $origin;

    /**
     * Starts it, and lets this site speak to it.
     */
    public function __construct() {
        // Both lists keep a site from asking its own machine.
        set_config('curlsecurityblockedhosts', '');
        set_config('curlsecurityallowedport', '');
        $this->folder = make_request_directory();
        $this->answer(204);
        $command = [PHP_BINARY, '-S', '127.0.0.1:0', __DIR__ . '/../fixtures/bridge.php'];
        $environment = ['MEETBRIDGE_TEST_FOLDER' => $this->folder];
        $this->process = proc_open($command, [2 => ['pipe', 'w']], $pipes, null, $environment);
        while (!preg_match('#\((http://[\d.:]+)\) started#', (string) fgets($pipes[2]), $found)) {
            if (feof($pipes[2])) {
                throw new \RuntimeException('The small web server did not start.');
            }
        }
        $this->origin = $found[1];
    }

    /**
     * Says what it answers from now on.
     *
     * @param int $status of HTTP
     * @param string $code of the problem, or nothing
     */
    public function answer(int $status, string $code = ''): void {
        file_put_contents($this->folder . '/answer', json_encode([$status, $code]));
    }

    /**
     * Says which pages of reports it gives from now on.
     *
     * @param string[] $pages cursor to JSON; the first page has an empty cursor
     */
    public function give(array $pages): void {
        file_put_contents($this->folder . '/answer', json_encode([200, '', (object) $pages]));
    }

    /**
     * What it has heard.
     *
     * @return array[] method, path, bearer and body of each request
     */
    public function heard(): array {
        $lines = is_file($this->folder . '/heard') ? file($this->folder . '/heard', FILE_IGNORE_NEW_LINES) : [];
        return array_map(fn($line) => json_decode($line, true), $lines);
    }

    /**
     * Stops it.
     */
    public function stop(): void {
        if (is_resource($this->process)) {
            proc_terminate($this->process);
            proc_close($this->process);
        }
    }
}
