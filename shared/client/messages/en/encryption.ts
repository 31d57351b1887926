/** End-to-end encryption. */
export const encryption = {
  'refusal.encryption_unsupported':
    'This meeting is end-to-end encrypted, and this browser cannot do that. Update it, or use another one; the page’s address must begin with https.',
  'refusal.encryption_forbidden':
    "This website’s security policy forbids end-to-end encryption, which this meeting needs. Its administrator should add this to the policy: worker-src 'self' blob:",
  'refusal.encryption_unavailable':
    'This meeting is end-to-end encrypted, and the part of the page that does that did not arrive. Check your internet connection, then try again.',
  'refusal.encryption_changed':
    'The encryption of this meeting was changed while you were connecting again. Join again.',
  'encryption.chip.bridge': 'Encrypted',
  'encryption.chip.own': 'End-to-end encrypted',
  'encryption.chip.trouble': 'Keys differ',
  'encryption.open': 'Encryption: who can read this meeting',
  'encryption.heading': 'Who can read this meeting',
  'encryption.who.bridge':
    'The people in this meeting can. Whoever runs the meeting server could, because it makes the key; the media server, the network and this website cannot.',
  'encryption.who.own':
    'Only people who know the passphrase can see, hear and read what happens here. It never leaves their browsers, so no server can, and nobody who runs one.',
  'encryption.passphrase': 'Passphrase',
  'encryption.passphraseHint':
    'Everybody in the meeting types the same one. Tell each other by another way than this website.',
  'encryption.passphraseNew': 'Passphrase of the others',
  'encryption.short': 'At least {n} characters: whoever records the meeting can go on guessing.',
  'encryption.simple': 'That is too easy to guess. Use more different letters.',
  'encryption.show': 'Show the passphrase',
  'encryption.hide': 'Hide the passphrase',
  'encryption.make': 'Make one for me',
  'encryption.copy': 'Copy the passphrase',
  'encryption.copied': 'Copied. Send it to the others by another way than this website.',
  'encryption.notCopied':
    'The browser does not let this page copy. Select the passphrase and copy it yourself.',
  'encryption.ask.heading': 'This meeting needs a passphrase',
  'encryption.ask.join': 'Join now',
  'encryption.ask.working': 'Preparing the keys…',
  'encryption.code': 'Safety code',
  'encryption.codeHint':
    'Read it to each other. Whoever sees the same digits has the same key; if they differ, somebody may be in between.',
  'encryption.codeRenews': 'It changes when somebody leaves, because then the key does.',
  'encryption.wrong.own': 'Your key does not fit the others’: you cannot see, hear or read each other.',
  'encryption.wrong.one': 'Your key and that of {name} do not fit: you cannot see, hear or read each other.',
  'encryption.wrong.some':
    '{n, plural, one {One other person uses} other {# others use}} another key: you cannot see, hear or read each other.',
  'encryption.wrong.retype': 'Type the passphrase again',
  'encryption.retype.use': 'Use this one',
  'encryption.retype.failed': 'This passphrase does not fit the others’ either.',
  'encryption.retype.done': 'Your key fits the others’ now.',
  'encryption.details': 'Details',
  'encryption.mark.open': 'Not encrypted, so not shown',
  'encryption.mark.unreadable': 'Uses another key',
  'encryption.people': '{n, plural, one {One person} other {# people}} cannot be read: {names}',
} as const;
