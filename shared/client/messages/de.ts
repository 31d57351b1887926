import type { Messages } from './en.ts';

/** German, addressing people formally, which fits schools and authorities as well as blogs. */
export const de: Partial<Messages> = {
  meeting: 'Besprechung',
  close: 'Schließen',
  cancel: 'Abbrechen',
  dismiss: 'Ausblenden',

  'lobby.heading': 'Bereit zum Beitreten?',
  'lobby.name': 'Ihr Name',
  'lobby.nameHint': 'Alle in der Besprechung sehen ihn.',
  'lobby.nameMissing': 'Bitte geben Sie Ihren Namen ein.',
  'lobby.joiningAs': 'Sie nehmen als {name} teil.',
  'lobby.join': 'Jetzt beitreten',
  'lobby.joining': 'Beitritt läuft …',
  'lobby.picture': 'Ihr Kamerabild',
  'lobby.cameraOff': 'Ihre Kamera ist aus',
  'lobby.cameraStarting': 'Ihre Kamera startet …',
  'lobby.level': 'Mikrofonpegel',
  'lobby.withoutDevices': 'Sie können trotzdem beitreten: Sie sehen und hören die anderen.',

  'device.microphone': 'Mikrofon',
  'device.camera': 'Kamera',
  'device.speaker': 'Lautsprecher',
  'device.default': 'Standardgerät',
  'device.numbered': '{kind} {n}',
  'device.microphoneOn': 'Mikrofon einschalten',
  'device.microphoneOff': 'Mikrofon ausschalten',
  'device.cameraOn': 'Kamera einschalten',
  'device.cameraOff': 'Kamera ausschalten',
  'device.chooseMicrophone': 'Mikrofon und Lautsprecher wählen',
  'device.chooseCamera': 'Kamera wählen',

  'trouble.blocked.microphone':
    'Der Browser sperrt Ihr Mikrofon für diese Seite. Klicken Sie auf das Symbol neben der Adresse, erlauben Sie das Mikrofon und schalten Sie es dann wieder ein.',
  'trouble.blocked.camera':
    'Der Browser sperrt Ihre Kamera für diese Seite. Klicken Sie auf das Symbol neben der Adresse, erlauben Sie die Kamera und schalten Sie sie dann wieder ein.',
  'trouble.policy.microphone':
    'Diese Website erlaubt ihren Seiten das Mikrofon nicht. Ihre Administration kann das ändern.',
  'trouble.policy.camera':
    'Diese Website erlaubt ihren Seiten die Kamera nicht. Ihre Administration kann das ändern.',
  'trouble.missing.microphone':
    'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und schalten Sie es dann ein.',
  'trouble.missing.camera':
    'Es wurde keine Kamera gefunden. Schließen Sie eine an und schalten Sie sie dann ein.',
  'trouble.busy.microphone':
    'Ein anderes Programm benutzt offenbar Ihr Mikrofon. Schließen Sie es und schalten Sie das Mikrofon dann wieder ein.',
  'trouble.busy.camera':
    'Ein anderes Programm benutzt offenbar Ihre Kamera. Schließen Sie es und schalten Sie die Kamera dann wieder ein.',
  'trouble.insecure.microphone':
    'Browser erlauben das Mikrofon nur auf sicheren Seiten (https), und diese Seite ist keine.',
  'trouble.insecure.camera':
    'Browser erlauben die Kamera nur auf sicheren Seiten (https), und diese Seite ist keine.',
  'trouble.failed.microphone':
    'Ihr Mikrofon ist nicht gestartet. Stecken Sie es aus und wieder ein, oder wählen Sie ein anderes.',
  'trouble.failed.camera':
    'Ihre Kamera ist nicht gestartet. Stecken Sie sie aus und wieder ein, oder wählen Sie eine andere.',
  'trouble.share':
    'Ihr Bildschirm ließ sich nicht teilen. Prüfen Sie, ob der Browser den Bildschirm aufnehmen darf, und versuchen Sie es noch einmal.',

  'room.alone': 'Außer Ihnen ist gerade niemand hier. Andere erscheinen, sobald sie beitreten.',
  'room.stage': 'Personen in der Besprechung',
  'room.sharing': '{name} teilt den Bildschirm',
  'room.youAreSharing': 'Sie teilen Ihren Bildschirm',
  'room.stopSharing': 'Nicht mehr teilen',
  'room.connecting': 'Verbindung wird aufgebaut …',
  'room.reconnecting': 'Die Verbindung ist instabil. Sie wird wiederhergestellt …',
  'room.lost': 'Die Verbindung ist abgebrochen. Wir versuchen, Sie wieder hineinzubringen …',
  'room.soundBlocked': 'Der Browser hält den Ton dieser Seite zurück.',
  'room.turnOnSound': 'Ton einschalten',
  'room.locked': 'Die Besprechung ist gesperrt',

  'person.you': '{name} (Sie)',
  'person.muted': 'Mikrofon aus',
  'person.unmuted': 'Mikrofon an',
  'person.speaking': 'Spricht',
  'person.hand': 'Hand gehoben',
  'person.guest': 'Gast',
  'person.weak': 'Schwache Verbindung',
  'person.sharing': 'Teilt den Bildschirm',
  'role.moderator': 'Moderation',
  'role.presenter': 'Präsentation',
  'role.attendee': 'Teilnahme',
  'role.observer': 'Beobachtung',

  'bar.label': 'Steuerung der Besprechung',
  'bar.share': 'Bildschirm teilen',
  'bar.stopShare': 'Bildschirm nicht mehr teilen',
  'bar.raiseHand': 'Hand heben',
  'bar.lowerHand': 'Hand senken',
  'bar.chat': 'Chat',
  'bar.chatUnread': '{n, plural, one {Chat, # neue Nachricht} other {Chat, # neue Nachrichten}}',
  'bar.people': 'Personen',
  'bar.fullScreen': 'Vollbild',
  'bar.exitFullScreen': 'Vollbild beenden',
  'bar.more': 'Mehr',
  'bar.leave': 'Verlassen',

  'leave.heading': 'Besprechung verlassen?',
  'leave.text':
    'Sie können gehen und die anderen weitermachen lassen, oder die Besprechung für alle beenden.',
  'leave.only': 'Verlassen',
  'leave.all': 'Für alle beenden',

  'people.heading': '{n, plural, one {# Person} other {# Personen}}',
  'people.list': 'Personen in der Besprechung',
  'people.muteAll': 'Alle stummschalten',
  'people.lock': 'Besprechung sperren',
  'people.unlock': 'Besprechung entsperren',
  'people.actions': 'Aktionen für {name}',
  'people.mute': 'Stummschalten',
  'people.stopCamera': 'Kamera ausschalten',
  'people.stopShare': 'Bildschirmfreigabe beenden',
  'people.lowerHand': 'Hand senken',
  'people.makeModerator': 'Moderation übertragen',
  'people.makePresenter': 'Präsentieren lassen',
  'people.makeAttendee': 'Auf Teilnahme beschränken',
  'people.remove': 'Aus der Besprechung entfernen',
  'people.removeHeading': '{name} entfernen?',
  'people.removeText': '{name} verlässt die Besprechung sofort und kommt heute nicht wieder hinein.',
  'people.removeConfirm': 'Entfernen',
  'people.done.mute-all': 'Alle wurden stummgeschaltet.',
  'people.failed': 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',

  'chat.heading': 'Chat',
  'chat.empty':
    'Noch keine Nachrichten. Alle, die gerade in der Besprechung sind, lesen mit; aufbewahrt wird nichts.',
  'chat.write': 'Nachricht schreiben',
  'chat.send': 'Senden',
  'chat.failed': 'Die Nachricht wurde nicht gesendet. Bitte versuchen Sie es noch einmal.',
  'chat.readOnly': 'Sie können mitlesen, aber nicht schreiben.',
  'chat.tooLong': '{n, plural, one {# Zeichen zu viel} other {# Zeichen zu viel}}',
  'chat.you': 'Sie',
  'chat.cut': 'Diese Nachricht war zu lang und wurde gekürzt.',

  'notice.muted': '{name} hat Ihr Mikrofon ausgeschaltet.',
  'notice.cameraStopped': '{name} hat Ihre Kamera ausgeschaltet.',
  'notice.shareStopped': '{name} hat Ihre Bildschirmfreigabe beendet.',
  'notice.mutedAll': '{name} hat alle stummgeschaltet.',
  'notice.handLowered': '{name} hat Ihre Hand gesenkt.',
  'notice.role.moderator': '{name} hat Ihnen die Moderation übertragen.',
  'notice.role.presenter': '{name} lässt Sie präsentieren: Sie können Ihren Bildschirm teilen.',
  'notice.role.attendee': '{name} hat Ihre Rolle auf Teilnahme gesetzt.',
  'notice.role.observer': '{name} hat Ihre Rolle auf Beobachtung gesetzt: Sie können zusehen und zuhören.',
  'notice.removed': '{by} hat {name} aus der Besprechung entfernt.',
  'notice.locked': '{name} hat die Besprechung gesperrt. Niemand kann mehr dazukommen.',
  'notice.unlocked': '{name} hat die Besprechung entsperrt.',
  'live.joined': '{name} ist beigetreten.',
  'live.joinedMany': '{n, plural, one {# Person ist beigetreten.} other {# Personen sind beigetreten.}}',
  'live.left': '{name} ist gegangen.',
  'live.leftMany': '{n, plural, one {# Person ist gegangen.} other {# Personen sind gegangen.}}',
  'live.hand': '{name} hat die Hand gehoben.',
  'live.message': '{name} schreibt: {text}',
  'live.inside': 'Sie sind in der Besprechung.',
  'live.back': 'Sie sind wieder verbunden.',

  'out.removed.heading': 'Sie wurden aus der Besprechung entfernt',
  'out.removed.text':
    'Die Moderation hat Sie entfernt. Falls das ein Versehen war, fragen Sie die Person, die die Besprechung leitet.',
  'out.ended.heading': 'Die Besprechung ist beendet',
  'out.ended.text': 'Die Moderation hat sie für alle beendet.',
  'out.taken_over.heading': 'Sie sind in einem anderen Tab beigetreten',
  'out.taken_over.text':
    'Sie können nur einmal zugleich in der Besprechung sein, darum hat sich dieser Tab zurückgezogen. Kamera und Mikrofon sind hier aus.',
  'out.taken_over.again': 'Lieber diesen Tab benutzen',

  'refused.heading': 'Sie sind noch nicht in der Besprechung',
  'refused.headingInside': 'Sie sind nicht mehr in der Besprechung',
  'refused.again': 'Erneut versuchen',
  'refused.details': 'Kennung: {code}',
  'refused.opensAt': 'Sie öffnet {time}.',
  'refused.wrongClock':
    'Die Uhr dieses Computers und die Uhr des Besprechungsservers gehen um etwa {n, plural, one {# Minute} other {# Minuten}} auseinander. Stellen Sie Datum und Uhrzeit dieses Computers auf automatisch und versuchen Sie es noch einmal. Hilft das nicht, geht die Uhr der Website falsch: Geben Sie ihrer Administration Bescheid.',
  'refusal.bridge_unreachable':
    'Der Besprechungsserver ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  'refusal.media_unreachable':
    'Bild und Ton kommen nicht durch. Vielleicht sperrt sie ein Firmen- oder Schulnetz: Versuchen Sie es in einem anderen Netz oder noch einmal.',
  'refusal.join_failed':
    'Diese Website konnte Sie nicht hineinlassen. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'refusal.request_malformed':
    'Der Besprechungsserver hat diese Seite nicht verstanden. Laden Sie sie neu und versuchen Sie es noch einmal.',
  'refusal.request_too_large':
    'Der Besprechungsserver hat diese Seite nicht verstanden. Laden Sie sie neu und versuchen Sie es noch einmal.',
  'refusal.not_found':
    'Der Besprechungsserver kennt diese Adresse nicht. Die Administration der Website sollte die Verbindung prüfen.',
  'refusal.rate_limited':
    'Aus Ihrem Netz treten gerade sehr viele bei. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  'refusal.assertion_malformed':
    'Der Besprechungsserver hat diese Website nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'refusal.assertion_wrong_type':
    'Der Besprechungsserver hat diese Website nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'refusal.assertion_untrusted':
    'Der Besprechungsserver vertraut dieser Website nicht. Ihre Administration sollte sie neu verbinden.',
  'refusal.assertion_wrong_audience':
    'Diese Website ist mit einem anderen Besprechungsserver verbunden. Ihre Administration sollte sie neu verbinden.',
  'refusal.assertion_expired': 'Der Beitritt hat zu lange gedauert. Versuchen Sie es noch einmal.',
  'refusal.assertion_from_future':
    'Die Uhr der Website geht gegenüber dem Besprechungsserver vor. Ihre Administration sollte sie richtig stellen.',
  'refusal.assertion_replayed': 'Dieser Beitrittsversuch wurde schon benutzt. Versuchen Sie es noch einmal.',
  'refusal.origin_not_paired':
    'Diese Adresse der Website ist nicht mit dem Besprechungsserver verbunden. Ihre Administration sollte sie verbinden.',
  'refusal.site_suspended': 'Die Besprechungen dieser Website ruhen zurzeit. Ihre Administration weiß mehr.',
  'refusal.meeting_not_open_yet': 'Die Besprechung ist noch nicht geöffnet.',
  'refusal.meeting_over': 'Die Zeit dieser Besprechung ist vorbei.',
  'refusal.meeting_ended':
    'Die Moderation hat diese Besprechung beendet. Sie öffnet wieder, wenn jemand von der Moderation beitritt.',
  'refusal.meeting_full': 'Die Besprechung ist voll. Versuchen Sie es noch einmal, wenn jemand gegangen ist.',
  'refusal.meeting_locked':
    'Die Besprechung ist gesperrt: Niemand kann mehr dazukommen. Bitten Sie die Moderation, sie zu entsperren, und versuchen Sie es noch einmal.',
  'refusal.guests_not_allowed':
    'An dieser Besprechung können nur Personen mit einem Konto teilnehmen. Melden Sie sich an und versuchen Sie es noch einmal.',
  'refusal.person_removed':
    'Die Moderation hat Sie aus dieser Besprechung entfernt; Sie können deshalb vorerst nicht wieder hinein.',
  'refusal.seat_invalid': 'Ihr Platz in der Besprechung gilt nicht mehr. Treten Sie noch einmal bei.',
  'refusal.seat_expired': 'Ihr Platz in der Besprechung ist abgelaufen. Treten Sie noch einmal bei.',
  'refusal.not_allowed': 'Das dürfen Sie in dieser Besprechung nicht.',
  'refusal.target_not_found': 'Diese Person ist nicht mehr in der Besprechung.',
  'refusal.code_invalid': 'Dieser Code gilt nicht.',
  'refusal.code_expired': 'Dieser Code ist abgelaufen.',
  'refusal.code_wrong_origin': 'Dieser Code wurde für eine andere Website ausgestellt.',
  'refusal.proof_invalid': 'Die Website konnte sich nicht ausweisen.',
  'refusal.request_untrusted': 'Der Besprechungsserver vertraut dieser Anfrage nicht.',
  'refusal.request_replayed': 'Diese Anfrage wurde schon benutzt. Versuchen Sie es noch einmal.',
  'refusal.webhook_untrusted': 'Der Besprechungsserver vertraut dieser Nachricht nicht.',
  'refusal.media_unavailable':
    'Der Server für Bild und Ton antwortet zurzeit nicht. Versuchen Sie es gleich noch einmal.',
  'refusal.store_unavailable':
    'Der Besprechungsserver ist gerade beschäftigt. Versuchen Sie es gleich noch einmal.',
  'refusal.internal':
    'Auf dem Besprechungsserver ist etwas schiefgegangen. Versuchen Sie es noch einmal; wenn es wieder geschieht, geben Sie der Administration der Website Bescheid.',
};
