import browser from 'webextension-polyfill';

/** The part of Chrome's and Edge's API that the polyfill does not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

const sidePanel = (globalThis as unknown as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** Has the browser a panel beside the page? (Chrome and Edge from 116, Firefox) */
export function canOpenPanel(): boolean {
  return sidePanel?.open !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Opens the panel with the page's terms: the side panel of Chrome and Edge, or the sidebar of Firefox. Must be called in
 * the reader's own gesture, before anything is waited for. Where there is neither, the popup has the same list.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) return browser.sidebarAction.open();
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
  await browser.action.openPopup?.();
}
