/** The connection check: what it looks at, and what to do about what is blocked. */
export const check = {
  'check.heading': 'Connection check',
  'check.open': 'Check the connection',
  'check.running': 'Checking…',
  'check.allGood': 'Nothing is blocked.',
  'check.some': '{n, plural, one {# thing is blocked.} other {# things are blocked.}}',
  'check.secure': 'Secure page (https)',
  'check.microphone': 'Microphone',
  'check.camera': 'Camera',
  'check.bridge': 'Meeting server',
  'check.websocket': 'Media server (WebSocket)',
  'check.udp': 'Picture and sound by UDP',
  'check.tcp': 'Picture and sound by TCP',
  'check.verdict.ok': 'Works',
  'check.verdict.blocked': 'Blocked',
  'check.verdict.unneeded': 'Not needed',
  'check.verdict.unknown': 'Not tested',
  'check.help.bridge':
    'The meeting server does not answer. Check the internet connection; in a company or school, ask the administrators to allow this address.',
  'check.help.site':
    'This website did not say where the meeting is. Reload the page; you may have to log in again.',
  'check.help.websocket':
    'The media server does not answer. A firewall, a proxy or an extension may be blocking WebSockets: try without VPN and extensions, or another network.',
  'check.help.udp':
    'Picture and sound take a slower way, and may stutter. Ask the administrators of this network to allow UDP to the media server.',
  'check.help.tcp':
    'Picture and sound do not get through. Ask the administrators of this network to allow UDP, or TCP, to the media server; or try another network, such as that of your phone.',
  'check.media': 'Test picture and sound',
  'check.mediaHint':
    'For a few seconds you are in the meeting, without camera and microphone. The others see you come and go.',
  'check.mediaWaits': 'Picture and sound can be tested once a moderator has let you in.',
  'check.mediaRefused': 'Picture and sound can be tested once you may join.',
  'check.copy': 'Copy the result',
  'check.copied': 'Copied.',
  'check.again': 'Check again',
} as const;
