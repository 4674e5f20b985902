import { render } from 'preact';
import { Card, type CardActions } from '../../components/Card';
import type { CardModel } from '../../lib/card/model';

/** Renders a card into the host's container. */
export function renderCard(
  container: HTMLElement,
  model: CardModel,
  actions: CardActions,
  notice: string | undefined,
): void {
  render(<Card model={model} actions={actions} notice={notice} />, container);
}
