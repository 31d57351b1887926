import { useLanguage } from '../messages/context.ts';
import { Icon } from '../parts/icon.tsx';
import type { Poll, Results } from './poll.ts';

type ResultsTableProps = { poll: Poll; results: NonNullable<Results>; chosen: readonly number[] };

/** What came of a poll, in numbers and bars. Shares are of the people who voted. */
export function ResultsTable({ poll, results: { voters, counts }, chosen }: ResultsTableProps) {
  const { say, locale } = useLanguage();
  const numbers = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const shareOf = (count: number): number => (voters === 0 ? 0 : count / voters);
  return (
    <table class="results">
      <caption>{say('poll.results', { n: voters })}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say('poll.answer')}</th>
          <th scope="col">{say('poll.votes')}</th>
          <th scope="col">{say('poll.share')}</th>
        </tr>
      </thead>
      <tbody>
        {poll.options.map((option, at) => {
          const count = counts[at] ?? 0;
          return (
            <tr key={at}>
              <th scope="row">
                <span class="result-option">
                  <span dir="auto">{option}</span>
                  {chosen.includes(at) && (
                    <span class="result-mine" title={say('poll.yours')}>
                      <Icon name="check" size={16} />
                      <span class="unseen">{say('poll.yours')}</span>
                    </span>
                  )}
                </span>
                <span class="result-bar" style={{ '--share': String(shareOf(count)) }} aria-hidden="true" />
              </th>
              <td>{numbers.format(count)}</td>
              <td>{percent.format(shareOf(count))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
