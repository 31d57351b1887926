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

namespace mod_meetbridge\output;

use core_user\fields;
use core_collator;
use html_writer;
use mod_meetbridge\local\attendance\audience;
use mod_meetbridge\local\attendance\line;
use mod_meetbridge\local\meetings\meeting;
use moodle_url;

/**
 * The attendance of a meeting as a table, on the page and for download.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class attendance_table extends \core_table\flexible_table {
    /** @var int so many lines on a page */
    private const PAGE_SIZE = 50;

    /** @var attendance_words what is said in its cells */
    private readonly attendance_words $words;

    /**
     * Takes what is shown.
     *
     * @param meeting $meeting the meeting
     * @param audience $audience whose attendance is shown
     * @param bool $istogether whether a line is about all sessions
     * @param moodle_url $address of the page, with what is chosen on it
     * @param string $download the format, or nothing
     */
    public function __construct(
        /** @var meeting the meeting */
        private readonly meeting $meeting,
        /** @var audience whose attendance is shown */
        private readonly audience $audience,
        /** @var bool whether a line is about all sessions */
        private readonly bool $istogether,
        moodle_url $address,
        string $download,
    ) {
        parent::__construct('mod_meetbridge_attendance_' . ($istogether ? 'together' : 'each'));
        $this->define_baseurl($address);
        $filename = clean_filename($meeting->title() . ' ' . get_string('attendance', 'mod_meetbridge'));
        $this->is_downloading($download, $filename, get_string('attendance', 'mod_meetbridge'));
        $this->words = new attendance_words($meeting, (bool) $this->is_downloading());
        $columns = $this->titles();
        $this->define_columns(array_keys($columns));
        $this->define_headers(array_values($columns));
        $this->define_header_column('name');
        $this->sortable(true, 'name');
        $this->no_sorting('marks');
        $this->collapsible(false);
        $this->set_caption(get_string('attendance', 'mod_meetbridge'), ['class' => 'accesshide']);
        $this->show_download_buttons_at([TABLE_P_BOTTOM]);
    }

    /**
     * Prints lines: a page of them, or all for a download.
     *
     * @param line[] $lines in any order
     */
    public function print_lines(array $lines): void {
        // Moodle fills a page up with empty rows.
        $this->pagesize(min(self::PAGE_SIZE, max(1, count($lines))), count($lines));
        $this->setup();
        $lines = $this->sorted($lines);
        $shown = $this->is_downloading() ? $lines : array_slice($lines, $this->get_page_start(), $this->get_page_size());
        foreach ($shown as $line) {
            $this->add_data_keyed($this->cells($line));
        }
        $this->finish_output();
    }

    /**
     * What is printed where there is nothing to show.
     */
    public function print_nothing_to_display() {
        echo html_writer::tag('p', get_string('attendance_none', 'mod_meetbridge'));
    }

    /**
     * The columns and their titles.
     *
     * @return string[]
     */
    private function titles(): array {
        $identity = array_combine($this->audience->identity(), array_map(
            fn($field) => fields::get_display_name($field),
            $this->audience->identity(),
        ));
        $hasgroups = !$this->istogether && groups_get_activity_groupmode($this->meeting->cm) != NOGROUPS;
        $names = $this->istogether
            ? ['sessions', 'joined', 'left', 'duration', 'marks']
            : array_merge(['session'], $hasgroups ? ['group'] : [], ['role', 'joined', 'left', 'duration', 'marks']);
        $titles = array_combine($names, array_map(fn($name) => get_string("attendance_$name", 'mod_meetbridge'), $names));
        return ['name' => get_string('name')] + $identity + $titles;
    }

    /**
     * The cells of a line.
     *
     * @param line $line what somebody attended
     * @return string[] by column
     */
    private function cells(line $line): array {
        $cells = [
            'name' => $this->words->name($line),
            'session' => $line->session ? $this->words->moment($line->session->from) : '',
            'group' => $this->words->group($line->groupid),
            'role' => $line->role === '' ? '' : get_string("role_$line->role", 'mod_meetbridge'),
            'sessions' => (string) $line->sessions,
            'joined' => $this->words->moment($line->joined),
            'left' => $line->left ? $this->words->moment($line->left) : get_string('attendance_inside', 'mod_meetbridge'),
            'duration' => $line->duration(),
            'marks' => $this->words->marks($line),
        ];
        foreach ($this->audience->identity() as $field) {
            $cells[$field] = $this->words->plain((string) ($line->user->$field ?? ''));
        }
        return array_intersect_key($cells, $this->columns);
    }

    /**
     * Lines in the order the reader asked for.
     *
     * @param line[] $lines in any order
     * @return line[]
     */
    private function sorted(array $lines): array {
        $order = $this->get_sort_columns();
        $column = (string) array_key_first($order);
        $keys = array_map(fn(line $line) => match ($column) {
            'session' => $line->session->from,
            'joined' => $line->joined,
            // Whoever is inside leaves last.
            'left' => $line->left ?: PHP_INT_MAX,
            'duration' => $line->milliseconds,
            'sessions' => $line->sessions,
            'role' => $line->role,
            'group' => $this->words->group($line->groupid),
            'name', '' => $line->name,
            default => (string) ($line->user->$column ?? ''),
        }, $lines);
        core_collator::asort($keys, is_int(reset($keys)) ? core_collator::SORT_NUMERIC : core_collator::SORT_NATURAL);
        $sorted = array_values(array_replace($keys, $lines));
        return ($order[$column] ?? SORT_ASC) == SORT_DESC ? array_reverse($sorted) : $sorted;
    }
}
