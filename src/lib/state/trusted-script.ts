interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => string };
}

const trusted = new Map<string, string>();

/**
 * The content security policy lets no text become the address of a script, but one for each policy that it names, and lets each
 * be made once.
 * @param policy a name in svelte.config.js
 * @param address of the script, always the same for a policy
 */
export function trustedScript(policy: string, address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const known =
    trusted.get(policy) ??
    trustedTypes
      ?.createPolicy(policy, { createScriptURL: () => address })
      .createScriptURL(address) ??
    address;
  trusted.set(policy, known);
  return known;
}
