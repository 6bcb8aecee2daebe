/**
 * A page with a stand-in for the picker, built by the page itself: what the helpers for closed roots have to cope with,
 * whatever the real picker looks like.
 */
export const PICKER_PAGE = `<!doctype html>
<title>Stand-in</title>
<stagemark-picker></stagemark-picker>
<script>
  const root = document.querySelector('stagemark-picker').attachShadow({ mode: 'closed' });
  const group = (name, stages) =>
    '<div role="radiogroup" aria-label="' + name + '">' +
    stages.map((stage) => '<label><input type="radio" value="' + stage + '"> <span>' + stage + '</span></label>').join('') +
    '</div>';
  root.innerHTML =
    '<style>input { position: absolute; width: 1px; height: 1px; opacity: 0 } label { padding: 8px }</style>' +
    group('Resulting stage', ['Contacted', 'Proposal', 'Won']) +
    group('Stage before', ['New client', 'Proposal']) +
    '<p role="status"></p><p hidden>Hidden</p>';
  root.addEventListener('change', (event) => {
    const trust = event.isTrusted ? 'trusted' : 'forged';
    root.querySelector('[role=status]').textContent = 'Picked: ' + event.target.value + ', ' + trust;
  });
</script>`;
