/*
 * Fields of a form hide the properties of its element: `form.parentNode` is the input named "parentNode", in our world too.
 * What is asked of any node of a page is asked by the property's own getter.
 */
let parentNode: ((this: Node) => Node | null) | undefined;
let nodeName: ((this: Node) => string) | undefined;

function getterOf<Value>(property: 'parentNode' | 'nodeName'): (this: Node) => Value {
  return Object.getOwnPropertyDescriptor(Node.prototype, property)?.get as (this: Node) => Value;
}

export function parentOf(node: Node): Node | null {
  parentNode ??= getterOf<Node | null>('parentNode');
  return parentNode.call(node);
}

/** The tag in capitals, in XHTML too. */
export function tagOf(element: Element): string {
  nodeName ??= getterOf<string>('nodeName');
  return nodeName.call(element).toUpperCase();
}
