// Drives the workbench of a running VS Code as a writer would: with the keyboard and the eye.

/** Opens an article in a new window and waits until the extension has read it. */
export async function openArticle(browser, address, viewport) {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.locator(".statusbar-item", { hasText: /quotes?\b|Not an article/u }).waitFor();
  return page;
}

/** Runs a command by its title, through the command palette. */
export async function runCommand(page, title) {
  await askQuickInput(page, `>${title}`, title.replace(/^.*?: /u, ""));
}

/** Moves the cursor; line and column are one-based, as the status bar has them. */
export async function goToLine(page, line, column) {
  await askQuickInput(page, `:${line}:${column}`, String(line));
}

/** Drags the border of the side bar to a place, in pixels from the left. */
export async function widenSideBar(page, to) {
  const box = await page.locator(".part.sidebar").boundingBox();
  const border = box.x + box.width;
  await page.mouse.move(border, 400);
  await page.mouse.down();
  await page.mouse.move(to, 400, { steps: 5 });
  await page.mouse.up();
  // Away from the border, which lights up under the mouse.
  await page.mouse.move(900, 780);
}

/** Resolves when nothing in the window has moved for a moment, or after ten seconds. */
export async function settle(page) {
  let before = "";
  for (let round = 0; round < 40; round += 1) {
    const now = (await page.screenshot()).toString("base64");
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

/** Types into the quick input and takes its first answer; again, where a window that still starts closed it. */
async function askQuickInput(page, text, answer) {
  const box = page.locator(".quick-input-widget");
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await page.keyboard.press("F1");
    try {
      await box.locator("input").first().fill(text, { timeout: 4000 });
      await box.locator(".quick-input-list-row", { hasText: answer }).first().waitFor({ timeout: 4000 });
      await page.keyboard.press("Enter");
      await box.waitFor({ state: "hidden", timeout: 4000 });
      return;
    } catch {
      await page.keyboard.press("Escape");
    }
  }
  throw new Error(`VS Code did not take “${text}”.`);
}
