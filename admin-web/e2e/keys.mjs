const STOPS_MAX = 250;

/** A person without a mouse: everything is reached by the tab key and used by the keyboard. */
export class Keys {
  constructor(page) { this.page = page; }

  /** Walks to the element, as far as the tab key leads. */
  async to(target) {
    await target.waitFor();
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      // A table keeps the tab key to itself until Escape lets it go.
      if (await this.page.evaluate(() => Boolean(document.activeElement?.closest('[role=grid]')))) await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the tab key does not lead to ${target}`);
  }

  async press(target) {
    await this.to(target);
    await this.page.keyboard.press('Enter');
  }

  async type(target, text) {
    await this.to(target);
    await this.page.keyboard.type(text);
  }
}
