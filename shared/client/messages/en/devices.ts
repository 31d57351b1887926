/** Microphone, camera and speaker, and what may be wrong with them. */
export const devices = {
  'device.microphone': 'Microphone',
  'device.camera': 'Camera',
  'device.speaker': 'Speaker',
  'device.default': 'System default',
  'device.numbered': '{kind} {n}',
  'device.microphoneOn': 'Turn on microphone',
  'device.microphoneOff': 'Turn off microphone',
  'device.cameraOn': 'Turn on camera',
  'device.cameraOff': 'Turn off camera',
  'device.chooseMicrophone': 'Choose microphone and speaker',
  'device.chooseCamera': 'Choose camera',
  'trouble.blocked.microphone':
    'The browser blocks your microphone for this page. Select the icon beside the address, allow the microphone, then turn it on again.',
  'trouble.blocked.camera':
    'The browser blocks your camera for this page. Select the icon beside the address, allow the camera, then turn it on again.',
  'trouble.policy.microphone':
    'This website does not let its pages use the microphone. Its administrator can change that.',
  'trouble.policy.camera':
    'This website does not let its pages use the camera. Its administrator can change that.',
  'trouble.policy.share':
    'This website does not let its pages share the screen. Its administrator can change that.',
  'trouble.missing.microphone': 'No microphone was found. Connect one, then turn it on.',
  'trouble.missing.camera': 'No camera was found. Connect one, then turn it on.',
  'trouble.busy.microphone':
    'Another program seems to be using your microphone. Close it, then turn the microphone on again.',
  'trouble.busy.camera':
    'Another program seems to be using your camera. Close it, then turn the camera on again.',
  'trouble.insecure.microphone':
    'Browsers allow the microphone on secure (https) pages only, and this page is not one.',
  'trouble.insecure.camera':
    'Browsers allow the camera on secure (https) pages only, and this page is not one.',
  'trouble.failed.microphone':
    'Your microphone did not start. Unplug it and plug it in again, or choose another one.',
  'trouble.failed.camera':
    'Your camera did not start. Unplug it and plug it in again, or choose another one.',
  'device.background': 'Background',
  'background.off': 'Background as it is',
  'background.light': 'Background slightly blurred',
  'background.strong': 'Background strongly blurred',
  'background.loading': 'Preparing the blur…',
  'background.failed': 'This browser or page cannot blur the background, so it is shown as it is.',
  'background.unsupported': 'This browser cannot blur the background',
  'trouble.blur':
    'Your background could not be blurred, so your camera was not turned on. Turn it on again to be seen without a blur.',
  'trouble.share':
    'Your screen could not be shared. Check that the browser may record the screen, then try again.',
} as const;
