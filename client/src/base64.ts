/** Bytes as Base64, by pieces: a function takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let units = "";
  for (let start = 0; start < bytes.length; start += piece)
    units += String.fromCharCode(...bytes.subarray(start, start + piece));
  return btoa(units);
}

const piece = 8192;
