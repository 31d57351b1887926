/** What `watchPictures` leaves in a page. */
export type Watched = {
  /** When the last click came, in milliseconds since 1970. */
  clickedAt: number;
  /** Video elements, also in shadow roots, that show somebody else's picture, or one's own. */
  pictures(whose: 'own' | 'remote'): HTMLVideoElement[];
  /** When somebody else's picture is seen, in milliseconds since 1970. */
  remotePicture(): Promise<number>;
};

/** Runs in a page before its own script. A picture is one's own if its track is Chromium's fake camera. */
export function watchPictures(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const videosBelow = (root: ParentNode): HTMLVideoElement[] => [
    ...root.querySelectorAll('video'),
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot === null ? [] : videosBelow(element.shadowRoot),
    ),
  ];
  const watched: Watched = {
    clickedAt: 0,
    pictures: (whose) =>
      videosBelow(document).filter((video) => {
        const track =
          video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
        const isOwn = track?.label.startsWith('fake_device') === true;
        return track !== undefined && isOwn === (whose === 'own');
      }),
    remotePicture: () =>
      new Promise((resolve) => {
        const look = (): void => {
          const seen = watched
            .pictures('remote')
            .some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0);
          if (seen) resolve(now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  };
  document.addEventListener('click', () => (watched.clickedAt = now()), { capture: true });
  Object.assign(window, { watched });
}
