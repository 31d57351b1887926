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

namespace mod_meetbridge\local\reports;

use mod_meetbridge\local\keys\base64url;
use mod_meetbridge\local\keys\key_pair;
use mod_meetbridge\local\pairing\connection;
use mod_meetbridge\local\people\pseudonyms;
use mod_meetbridge\tests\reporting_bridge;

/**
 * Tests of taking pushed reports in.
 *
 * @package    mod_meetbridge
 * @copyright  2026 Meetbridge
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class receiver_test extends \advanced_testcase {
    /** @var reporting_bridge the bridge this site is paired with */
    private reporting_bridge $bridge;

    /** @var \stdClass a meeting */
    private \stdClass $meeting;

    /** @var \stdClass somebody in its course */
    private \stdClass $student;

    /** @var string a page about them */
    private string $body;

    /** @var int epoch seconds */
    private int $now;

    /**
     * A meeting, somebody in its course, and a page about them.
     */
    protected function setUp(): void {
        parent::setUp();
        $this->resetAfterTest();
        $this->now = time();
        $this->bridge = new reporting_bridge();
        $course = $this->getDataGenerator()->create_course();
        $this->meeting = $this->getDataGenerator()->create_module('meetbridge', ['course' => $course->id]);
        $this->student = $this->getDataGenerator()->create_and_enrol($course, 'student');
        $report = reporting_bridge::report($this->meeting, $this->student->id, [[$this->now - 60, $this->now]]);
        $this->body = reporting_bridge::page([$report]);
    }

    /**
     * How many rows there are.
     *
     * @return int
     */
    private function rows(): int {
        global $DB;
        return $DB->count_records('meetbridge_attendance');
    }

    /**
     * What the bridge signed is written down, and the site knows when it heard of it.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     */
    public function test_a_signed_page_is_written_down(): void {
        $authorization = $this->bridge->authorization($this->body, $this->now);

        $this->assertSame(receipt::TAKEN, receiver::take($authorization, $this->body, $this->now));

        $this->assertSame(1, $this->rows());
        $this->assertSame((string) $this->now, get_config('mod_meetbridge', receiver::HEARD));
    }

    /**
     * Each way in which a signature can be wrong.
     *
     * @return array
     */
    public static function wrong_signatures(): array {
        return [
            'another bridge' => [['iss' => 'https://other.example']],
            'another site' => [['aud' => 's_other']],
            'another body' => [['body' => base64url::encode(hash('sha256', '{}', true))]],
            'no body' => [['body' => null]],
            'no id' => [['jti' => '']],
            'an id that can be guessed' => [['jti' => '12345']],
            'over since two minutes' => [['iat' => -180, 'exp' => -120]],
            'from the future' => [['iat' => 120, 'exp' => 180]],
            'good for an hour' => [['iat' => 0, 'exp' => 3600]],
            'good for ever' => [['exp' => null]],
            'another kind of note' => [[], 'meetbridge-launch+jwt'],
        ];
    }

    /**
     * Nothing is taken from whoever is not the bridge of this site, speaking to this site, now, of this very body.
     *
     * @dataProvider wrong_signatures
     * @covers \mod_meetbridge\local\reports\report_token
     * @param array $with claims that are wrong
     * @param string $type the typ header
     */
    public function test_a_wrong_signature_is_refused(array $with, string $type = report_token::TYPE): void {
        foreach (['iat', 'exp'] as $time) {
            if (isset($with[$time])) {
                $with[$time] += $this->now;
            }
        }

        $authorization = $this->bridge->authorization($this->body, $this->now, $with, $type);

        $this->assertSame(receipt::UNTRUSTED, receiver::take($authorization, $this->body, $this->now));
        $this->assertSame(0, $this->rows());
    }

    /**
     * Another key, even one that names the bridge's key, signs nothing; neither does no key at all.
     *
     * @covers \mod_meetbridge\local\reports\report_token
     */
    public function test_forged_reports_are_refused(): void {
        $authorization = $this->bridge->authorization($this->body, $this->now);
        [$header, $claims, $signature] = explode('.', substr($authorization, strlen('Bearer ')));
        $thief = new key_pair(str_repeat("\11", 32));
        $ofthief = explode('.', $thief->sign(report_token::TYPE, json_decode(base64url::decode($claims), true)));
        $none = ['alg' => 'none', 'typ' => report_token::TYPE, 'kid' => $this->bridge->key->kid()];
        $unsigned = base64url::encode(json_encode($none));
        $forged = [
            'a stolen header' => "$header.$claims.$ofthief[2]",
            'a key of their own' => implode('.', $ofthief),
            'no algorithm' => "$unsigned.$claims.$signature",
            'half a signature' => "$header.$claims." . substr($signature, 0, 40),
            'no signature' => "$header.$claims.",
            'nothing' => '',
            'much' => str_repeat('a', 20000) . ".$claims.$signature",
        ];

        foreach ($forged as $how => $bearer) {
            $this->assertSame(receipt::UNTRUSTED, receiver::take("Bearer $bearer", $this->body, $this->now), $how);
        }
        $this->assertSame(receipt::UNTRUSTED, receiver::take('', $this->body, $this->now));
        $this->assertSame(receipt::UNTRUSTED, receiver::take(substr($authorization, 7), $this->body, $this->now));
        $this->assertSame(0, $this->rows());
    }

    /**
     * After a new pairing the old bridge's key opens nothing; a site that is not paired looks the same from outside.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     */
    public function test_only_keys_pinned_at_pairing_count(): void {
        $authorization = $this->bridge->authorization($this->body, $this->now);
        $new = new key_pair(str_repeat("\12", 32));
        $origin = $this->bridge->origin;
        (new connection(reporting_bridge::SITE, $origin, [$new->kid() => $new->public_jwk()['x']], 2))->save();

        $this->assertSame(receipt::UNTRUSTED, receiver::take($authorization, $this->body, $this->now));

        connection::forget();
        $this->assertSame(receipt::UNTRUSTED, receiver::take($authorization, $this->body, $this->now));
        $this->assertSame(0, $this->rows());
    }

    /**
     * The same message is taken once, whatever has happened to what it told.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     */
    public function test_a_replayed_message_is_refused(): void {
        global $DB;
        $authorization = $this->bridge->authorization($this->body, $this->now);
        receiver::take($authorization, $this->body, $this->now);
        $DB->delete_records('meetbridge_attendance');

        $this->assertSame(receipt::REPLAYED, receiver::take($authorization, $this->body, $this->now + 30));

        $this->assertSame(0, $this->rows());
    }

    /**
     * What is too long is not even looked at.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     */
    public function test_a_body_beyond_the_limit_is_refused(): void {
        $body = str_pad($this->body, receiver::LONGEST + 1);

        $receipt = receiver::take($this->bridge->authorization($body, $this->now), $body, $this->now);

        $this->assertSame(receipt::TOO_LARGE, $receipt);
        $this->assertSame(413, $receipt->status());
    }

    /**
     * Bodies that are signed, but no page for this site.
     *
     * @return array
     */
    public static function no_pages(): array {
        return [
            'nothing' => [''],
            'no JSON' => ['{"site":"s_test"'],
            'a list' => ['[]'],
            'deep' => [str_repeat('[', 5000)],
            'another site' => [reporting_bridge::page([], ['site' => 's_other'])],
            'no reports' => [reporting_bridge::page([], ['reports' => null])],
            'named reports' => [reporting_bridge::page([], ['reports' => ['a' => 1]])],
            'no cursor' => [reporting_bridge::page([], ['cursor' => 1])],
        ];
    }

    /**
     * What is no page is refused.
     *
     * @dataProvider no_pages
     * @covers \mod_meetbridge\local\reports\report_page
     * @param string $body what is sent
     */
    public function test_what_is_no_page_is_refused(string $body): void {
        $authorization = $this->bridge->authorization($body, $this->now);

        $this->assertSame(receipt::MALFORMED, receiver::take($authorization, $body, $this->now));
    }

    /**
     * A page of five thousand people is taken at once.
     *
     * @covers \mod_meetbridge\local\reports\receiver
     * @covers \mod_meetbridge\local\attendance\ledger
     */
    public function test_five_thousand_people_are_taken_at_once(): void {
        global $DB;
        $people = [];
        $reports = [];
        $template = reporting_bridge::report($this->meeting, $this->student->id, [[$this->now - 60, null]]);
        for ($number = 0; $number < 5000; $number++) {
            $person = ['id' => 'u_' . str_pad($number, 43, '0', STR_PAD_LEFT), 'name' => "Person $number", 'guest' => false];
            // Ids of users nobody has yet; accounts themselves are not what is measured.
            $people[] = ['userid' => 1000000 + $number, 'person' => $person['id'], 'timecreated' => 1];
            $reports[] = ['person' => $person] + $template;
        }
        $DB->insert_records('meetbridge_person', $people);
        $guests = array_map(fn($report) => ['person' => ['id' => 'g_' . substr($report['person']['id'], 2), 'guest' => true]
            + $report['person']] + $report, $reports);

        $this->assertSame(receipt::TAKEN, $this->bridge->send($guests, $this->now));
        // Nobody of these has an account: the rows of the forgotten are acknowledged and not kept.
        $this->assertSame(receipt::TAKEN, $this->bridge->send($reports, $this->now));

        $this->assertSame(5000, $this->rows());
    }

    /**
     * Whoever has been forgotten here stays forgotten, and so does whoever was deleted.
     *
     * @covers \mod_meetbridge\local\attendance\intake
     */
    public function test_the_forgotten_and_the_deleted_are_not_written_down_again(): void {
        $deleted = $this->getDataGenerator()->create_user();
        $reports = [
            reporting_bridge::report($this->meeting, $this->student->id, [[1000, null]]),
            reporting_bridge::report($this->meeting, $deleted->id, [[1000, null]]),
        ];
        $reports[] = ['person' => ['guest' => true] + $reports[0]['person'], 'session' => 'RM_2'] + $reports[0];
        pseudonyms::forget($this->student->id);
        delete_user($deleted);

        $this->assertSame(receipt::TAKEN, $this->bridge->send($reports, $this->now));

        $this->assertSame(0, $this->rows());
    }
}
