import sharp from 'sharp';

/** A photograph: nothing of it is like another. */
export const photo = (seed: number, width = 900, height = 600) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: seed * 37, g: 120, b: 150 },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg()
    .toBuffer();
