import { partOf } from './facts.ts';

/** Longer addresses meet limits of proxies and servers. */
const LONGEST = 6000;

/**
 * Goes on to the platform, as its form says. By address where that is short: no form stands in the browser's way then (Chromium
 * holds every redirect of a form against the policy of its page), and "back" leads past this page to the course.
 */
export const goOn = (): void => {
  const form = partOf<HTMLFormElement>('authorization');
  if (form === null) return;
  // the platform may take its time; another way in beside this one would only confuse
  const offer = partOf('offer');
  if (offer !== null) offer.hidden = true;
  partOf('going')?.classList.add('sure');
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') address.searchParams.append(name, value);
  }
  if (address.href.length <= LONGEST) location.replace(address);
  else form.submit();
};
