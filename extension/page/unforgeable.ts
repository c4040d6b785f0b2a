/*
 * Fields of a form hide the properties of its element: `form.parentNode` is the input named "parentNode", in our world too.
 * What is asked of any node of a page is asked by the property's own getter.
 */
let parentNode: ((this: Node) => Node | null) | undefined;
let localName: ((this: Element) => string) | undefined;

function getterOf<Asked extends Node, Value>(of: Asked, property: string): (this: Asked) => Value {
  return Object.getOwnPropertyDescriptor(of, property)?.get as (this: Asked) => Value;
}

export function parentOf(node: Node): Node | null {
  parentNode ??= getterOf<Node, Node | null>(Node.prototype, 'parentNode');
  return parentNode.call(node);
}

/** The tag in capitals and without a prefix, in XHTML too. */
export function tagOf(element: Element): string {
  localName ??= getterOf<Element, string>(Element.prototype, 'localName');
  return localName.call(element).toUpperCase();
}
