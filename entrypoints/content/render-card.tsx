import { render } from 'preact';
import { Card } from '../../components/Card';
import type { CardModel } from '../../lib/card/model';

/** Renders a card into the host's container. */
export function renderCard(container: HTMLElement, model: CardModel, onClose: () => void): void {
  render(<Card model={model} onClose={onClose} />, container);
}
