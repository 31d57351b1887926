import type { Call } from '../connection/call.ts';
import type { Visit } from '../connection/visit.ts';

type Props = { visit: Visit; call: Call };

/** The chip of an encrypted meeting; what it is comes with the encryption. */
export function EncryptionChip({ visit, call }: Props) {
  const Chip = visit.unlock.module?.Chip;
  return Chip && call.protection && <Chip protection={call.protection} call={call} />;
}

/** Says when one's own key does not fit the others', as soon as that is known. */
export function EncryptionBanner({ visit, call }: Props) {
  const Banner = visit.unlock.module?.Banner;
  return Banner && call.protection && <Banner protection={call.protection} call={call} />;
}
