// The small signs of the colour grammar: spark, pin, flag, cloud, the gold burst of a surprise.

const STAR = 'M0-10C1.2-3.4 3.4-1.2 10 0C3.4 1.2 1.2 3.4 0 10C-1.2 3.4-3.4 1.2-10 0C-3.4-1.2-1.2-3.4 0-10Z';

/** A find. */
export const Spark = () => (
  <svg class="spark" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
    <path d={STAR} transform="scale(1.15)" fill="var(--brass-deep)" />
    <path d={STAR} transform="translate(-0.6 -0.8) scale(1.1)" fill="var(--spark)" />
  </svg>
);

/** The push-pin of what was thought. */
export const Pin = () => (
  <svg class="push-pin" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M12 14V22" stroke="var(--ink)" stroke-width="2.4" stroke-linecap="round" />
    <path d="M8 3h8l-1 6 4 4v2H5v-2l4-4Z" fill="var(--forecast)" />
  </svg>
);

/** The goal. */
export const Flag = () => (
  <svg class="flag" viewBox="0 0 18 22" aria-hidden="true" focusable="false">
    <path d="M4 2V21" stroke="var(--wood-deep)" stroke-width="2.8" stroke-linecap="round" />
    <path d="M5 3H16L12.5 7.5 16 12H5Z" fill="var(--spark)" stroke="var(--brass-deep)" stroke-width="1" />
  </svg>
);

export const Cloud = () => (
  <svg class="cloud" viewBox="0 0 30 24" aria-hidden="true" focusable="false">
    <path d="M7 20a5.5 5.5 0 0 1 0-11 8 8 0 0 1 15-1 6 6 0 0 1 1 12Z" fill="var(--forecast)" />
  </svg>
);

/** The gap between thought and happened, small: it stands between the two pictures of a try. */
export const Glint = () => (
  <svg class="glint" viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
    <path
      d="M0-11L2.8-5.2 8.5-7.5 6-1.8 11.5 1.5 5.5 3.5 6.5 9.8 1 6.5-3.5 11-4 4.8-10.5 4.5-6 0-9.5-5.5-3.5-4.8Z"
      fill="var(--spark)"
      stroke="var(--spark)"
      stroke-width="1.5"
      stroke-linejoin="round"
    />
  </svg>
);

const RAYS =
  'M3 -29.9L8.1 -19.9L18.7 -23.5L17.6 -12.4L28.4 -9.7L21.5 -.9L29.1 7.2L18.6 10.8L20.6 21.8L9.8 19.2L5.5 29.5L-2.1 21.4L-11.3 27.8L-13.4 16.8L-24.5 17.3L-20.4 6.9L-30 1.3L-20.9 -5.2L-25.9 -15.1L-14.8 -15.6L-13.6 -26.7L-4 -21.1Z';

/** The gold "Oh!" that a surprise pins on its try. */
export const Burst = ({ children }: { children: string }) => (
  <span class="burst">
    <svg viewBox="-34 -34 68 68" aria-hidden="true" focusable="false">
      <path
        d={RAYS}
        transform="translate(1 3)"
        fill="var(--brass-deep)"
        stroke="var(--brass-deep)"
        stroke-width="4"
        stroke-linejoin="round"
      />
      <path d={RAYS} fill="var(--spark)" stroke="var(--spark)" stroke-width="4" stroke-linejoin="round" />
    </svg>
    <b class="voice">{children}</b>
  </span>
);

/** Where an idea stops: a dashed ring, never a cross. */
export const Stop = () => (
  <svg class="stop-ring" viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
    <circle r="7" fill="none" stroke="var(--ink-soft)" stroke-width="3" stroke-dasharray="4.2 3.1" stroke-linecap="butt" />
  </svg>
);
