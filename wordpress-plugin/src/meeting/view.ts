import type { Meeting, MountOptions } from '../../../shared/client/options.ts';
import { wearTheme } from '../../../shared/host-page/theme.ts';
import type { Facts } from './facts';
import { askAssertion, askEntrance, type SiteRefusal } from './site';
import { palette } from './theme';
import { whenText } from './when';

type Client = { mountMeeting(element: HTMLElement, options: MountOptions): Meeting };

const setUp = (source: HTMLElement) => {
  const block = source.parentElement!;
  const facts: Facts = JSON.parse(source.textContent!);
  const find = (name: string) => block.querySelector<HTMLElement>('.meetbridge-card' + name)!;
  const card = find('');
  const button = find('__join') as HTMLButtonElement;
  const when = find('__when');
  const message = find('__message');

  const tick = () => {
    const now = Date.now() / 1000;
    const over = facts.closesAt !== null && now >= facts.closesAt;
    when.textContent = whenText(facts, now);
    when.hidden = !when.textContent;
    find('__action').hidden = over;
    if (!over && !when.hidden) setTimeout(tick, 60_000 - (Date.now() % 60_000));
  };

  const preload = () => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = facts.client;
    document.head.append(link);
  };

  const say = (text: string, link?: { href: string; text: string } | null) => {
    message.textContent = text + ' ';
    if (link)
      message.append(Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
  };

  const join = async () => {
    if (button.ariaDisabled) return;
    button.ariaDisabled = 'true';
    say(facts.words.joining);
    try {
      const [entrance, client] = await Promise.all([
        askEntrance(facts),
        import(/* webpackIgnore: true */ facts.client) as Promise<Client>,
      ]);
      say(entrance.message ?? '', entrance.link);
      if (entrance.may) mount(client, entrance.guest, entrance.name, entrance.title);
    } catch (reason) {
      say((reason as SiteRefusal).code ? (reason as SiteRefusal).message : facts.words.failed);
    }
    button.ariaDisabled = null;
  };

  const mount = (client: Client, guest: boolean, name: string | null, title: string) => {
    const place = document.createElement('div');
    card.hidden = true;
    block.append(place);
    const undress = wearTheme(place, palette);
    const meeting = client.mountMeeting(place, {
      join: (person) => askAssertion(facts, person.name),
      guest,
      ...(name && { name }),
      title,
      locale: facts.locale,
      encrypted: facts.encrypted,
      dir: getComputedStyle(block).direction as 'ltr' | 'rtl',
      returnFocusTo: button,
    });
    // A page that changes without a reload can take the block away in mid-meeting.
    const watch = new MutationObserver(() => block.isConnected || meeting.leave());
    watch.observe(document, { childList: true, subtree: true });
    meeting.on('closed', () => {
      watch.disconnect();
      undress();
      place.remove();
      card.hidden = false;
      tick();
      button.focus();
    });
  };

  button.disabled = false;
  button.addEventListener('click', join);
  button.addEventListener('pointerenter', preload, { once: true });
  button.addEventListener('focus', preload, { once: true });
  tick();
};

// Only a script element is believed: any author may write attributes, and would name a client of their own.
document.querySelectorAll<HTMLElement>('script.meetbridge-facts').forEach(setUp);
