/** The ladder's wood: upright where there is room for its full height, lying on its side elsewhere. */
export const LadderArt = ({ upright }: { upright: boolean }) =>
  upright ? (
    <svg class="ladder-art" viewBox="55 104 140 644" aria-hidden="true" focusable="false">
      <path d="M66 740L92 112M186 740L160 112" stroke="var(--wood-deep)" stroke-width="15" stroke-linecap="round" />
      <path d="M63 738L89 112M183 738L157 112" stroke="var(--wood)" stroke-width="8" stroke-linecap="round" />
      <path
        d="M70.2 624H181.8M75.4 496H176.6M80.6 368H171.4M85.9 240H166.1"
        stroke="var(--wood-deep)"
        stroke-width="14"
        stroke-linecap="round"
      />
      <path
        d="M70.2 622H181.8M75.4 494H176.6M80.6 366H171.4M85.9 238H166.1"
        stroke="var(--wood-light)"
        stroke-width="7"
        stroke-linecap="round"
      />
    </svg>
  ) : (
    <svg class="ladder-art" viewBox="0 108 390 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M10 124L380 118M10 154L380 160" stroke="var(--wood-deep)" stroke-width="9" stroke-linecap="round" />
      <path d="M10 122L380 116M10 152L380 158" stroke="var(--wood)" stroke-width="5" stroke-linecap="round" />
    </svg>
  );
