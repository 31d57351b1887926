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
use core_reportbuilder\local\filters\date;
use core_reportbuilder\local\filters\text;
use core_reportbuilder\local\helpers\format;
use core_reportbuilder\local\report\column;
use core_reportbuilder\local\report\filter;
use lang_string;

/**
 * A meeting, in reports that people build themselves.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class meeting extends base {
    /** @var string[] column of the table to the string that names it */
    private const TIMES = ['opensat' => 'report_opens', 'closesat' => 'report_closes'];

    /**
     * Its tables.
     *
     * @return string[]
     */
    protected function get_default_tables(): array {
        return ['meetbridge'];
    }

    /**
     * Its title.
     *
     * @return lang_string
     */
    protected function get_default_entity_title(): lang_string {
        return new lang_string('modulename', 'mod_meetbridge');
    }

    /**
     * Adds what it has.
     *
     * @return base
     */
    public function initialise(): base {
        $alias = $this->get_table_alias('meetbridge');
        $this->add_column($this->column('name', new lang_string('name'), column::TYPE_TEXT)
            ->add_field("$alias.name")
            ->add_callback(fn($name) => $name === null ? '' : format_string($name)));
        $filters = [$this->filter(text::class, 'name', new lang_string('name'), "$alias.name")];
        foreach (self::TIMES as $name => $string) {
            $title = new lang_string($string, 'mod_meetbridge');
            $this->add_column($this->column($name, $title, column::TYPE_TIMESTAMP)
                ->add_field("$alias.$name")
                ->add_callback([format::class, 'userdate']));
            $filters[] = $this->filter(date::class, $name, $title, "$alias.$name");
        }
        foreach ($filters as $filter) {
            $this->add_filter($filter);
            $this->add_condition($filter);
        }
        return $this;
    }

    /**
     * Begins a column.
     *
     * @param string $name its name
     * @param lang_string $title its title
     * @param int $type column::TYPE_… constant
     * @return column
     */
    private function column(string $name, lang_string $title, int $type): column {
        return (new column($name, $title, $this->get_entity_name()))
            ->add_joins($this->get_joins())
            ->set_type($type)
            ->set_is_sortable(true);
    }

    /**
     * Makes a filter.
     *
     * @param string $class of filters
     * @param string $name its name
     * @param lang_string $title its title
     * @param string $field SQL
     * @return filter
     */
    private function filter(string $class, string $name, lang_string $title, string $field): filter {
        return (new filter($class, $name, $title, $this->get_entity_name(), $field))->add_joins($this->get_joins());
    }
}
