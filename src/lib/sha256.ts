/** SHA-256 of a text's UTF-8 bytes in base64, as a Content-Security-Policy names scripts. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
