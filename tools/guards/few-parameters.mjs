/**
 * Three parameters, then an object. A constructor takes five, because dependency injection has no
 * objects; a method whose parameters are decorated takes what its route has parts.
 */
export const fewParameters = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { tooMany: '{{given}} parameters. Up to {{most}}, then an object.' },
  },
  create(context) {
    const check = (node) => {
      const isConstructor =
        node.parent.type === 'MethodDefinition' && node.parent.kind === 'constructor';
      const most = isConstructor ? 5 : 3;
      const plain = node.params.filter((param) => isConstructor || !(param.decorators?.length > 0));
      if (plain.length <= most) return;
      context.report({
        node,
        messageId: 'tooMany',
        data: { given: String(plain.length), most: String(most) },
      });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
    };
  },
};
