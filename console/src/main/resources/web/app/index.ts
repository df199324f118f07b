import { LitElement, html } from 'lit';

class App extends LitElement {
  render() {
    return html`<main><h1>Supercargo</h1></main>`;
  }
}
customElements.define('sc-app', App);
