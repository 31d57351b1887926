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

namespace mod_meetbridge\reportbuilder\local\entities;

use core_reportbuilder\local\entities\base;
use core_reportbuilder\local\filters\boolean_select;
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\duration;
use core_reportbuilder\local\filters\select;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;
use mod_meetbridge\local\reports\attendance_report;

/**
 * What one person attended of one session, in reports that people build themselves.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class attendance extends base {
    /**
     * Its tables.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['meetbridge_attendance', 'groups'];
    }

    /**
     * Its title.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('attendance', 'mod_meetbridge');
    }

    /**
     * Adds what it has.
     *
     * @return base
     */
    public function initialise(): base {
        $texts = ['session' => 'attendance_session', 'guestname' => 'report_guestname', 'group' => 'attendance_group'];
        foreach ($texts as $name => $string) {
            $this->add_both($name, $string, column::TYPE_TEXT, text::class, fn($value) => s((string) $value));
        }
        foreach (['joined' => 'attendance_joined', 'left' => 'attendance_left'] as $name => $string) {
            $this->add_both($name, $string, column::TYPE_TIMESTAMP, date::class, [format::class, 'userdate']);
        }
        foreach (['guest' => 'attendance_guest', 'present' => 'attendance_inside'] as $name => $string) {
            $this->add_both($name, $string, column::TYPE_BOOLEAN, boolean_select::class, [format::class, 'boolean_as_text']);
        }
        $role = fn($value) => $value === null ? '' : self::roles()[$value] ?? s($value);
        $this->add_both('role', 'attendance_role', column::TYPE_TEXT, select::class, $role)
            ->set_options_callback([self::class, 'roles']);
        $length = fn($seconds) => $seconds === null ? '' : format_time((int) $seconds);
        $this->add_both('duration', 'report_duration', column::TYPE_INTEGER, duration::class, $length);
        return $this;
    }

    /**
     * The roles people have in meetings.
     *
     * @return string[] role to words
     */
    public static function roles(): array {
        $words = array_map(fn($role) => get_string("role_$role", 'mod_meetbridge'), attendance_report::ROLES);
        return array_combine(attendance_report::ROLES, $words);
    }

    /**
     * Adds a column, and a filter and a condition of the same.
     *
     * @param string $name of the three
     * @param string $string that names them
     * @param int $type column::TYPE_… constant
     * @param string $filterclass of filters
     * @param callable $format makes words of what the database has
     * @return filter
     */
    private function add_both(string $name, string $string, int $type, string $filterclass, callable $format): filter {
        $title = new lang_string($string, 'mod_meetbridge');
        $joins = $name === 'group' ? [$this->join_groups()] : [];
        $this->add_column((new column($name, $title, $this->get_entity_name()))
            ->add_joins(array_merge($this->get_joins(), $joins))
            ->set_type($type)
            ->add_field($this->sql($name), $name === 'group' ? 'groupname' : $name)
            ->set_is_sortable(true)
            ->add_callback($format));
        $filter = (new filter($filterclass, $name, $title, $this->get_entity_name(), $this->sql($name)))
            ->add_joins(array_merge($this->get_joins(), $joins));
        $this->add_filter($filter);
        $this->add_condition($filter);
        return $filter;
    }

    /**
     * What a column is in the database.
     *
     * @param string $name its name
     * @return string SQL
     */
    private function sql(string $name): string {
        $alias = $this->get_table_alias('meetbridge_attendance');
        return match ($name) {
            'joined' => "FLOOR($alias.joinedat / 1000)",
            'left' => "FLOOR($alias.leftat / 1000)",
            'duration' => "FLOOR($alias.total / 1000)",
            'guestname' => "$alias.name",
            'group' => $this->get_table_alias('groups') . '.name',
            default => "$alias.$name",
        };
    }

    /**
     * Brings in the group whose room it was.
     *
     * @return string SQL
     */
    private function join_groups(): string {
        $groups = $this->get_table_alias('groups');
        return "LEFT JOIN {groups} $groups ON $groups.id = {$this->get_table_alias('meetbridge_attendance')}.groupid";
    }
}
