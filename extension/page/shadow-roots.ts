/** The commonest elements that cannot have a shadow root: https://dom.spec.whatwg.org/#dom-element-attachshadow */
const NEVER_HOSTS =
  'a,b,br,button,em,figcaption,figure,i,iframe,img,input,label,li,link,meta,ol,path,picture,script,small,source,strong,style,svg,table,tbody,td,time,tr,ul';

/** The open shadow roots of a document, nested ones included; in steps, as a page can have 100,000 elements. */
export function* findShadowRoots(document: Document): Generator<void, ShadowRoot[]> {
  const roots: ShadowRoot[] = [];
  const left: (Document | ShadowRoot)[] = [document];
  for (let root = left.pop(); root !== undefined; root = left.pop()) {
    let visited = 0;
    for (const element of root.querySelectorAll(`:not(${NEVER_HOSTS})`)) {
      if (++visited % 512 === 0) yield;
      const shadow: unknown = element.shadowRoot;
      // Of a form it may be a field of that name.
      if (!(shadow instanceof ShadowRoot)) continue;
      roots.push(shadow);
      left.push(shadow);
    }
  }
  return roots;
}
