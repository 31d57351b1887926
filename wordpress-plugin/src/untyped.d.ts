/** What we use of packages that bring no types. */
declare module '@wordpress/block-editor' {
  import type { ComponentType, ReactNode } from 'react';
  import type { StoreDescriptor } from '@wordpress/data';

  export const store: StoreDescriptor;
  export const InspectorControls: ComponentType<{ children: ReactNode }>;
  export const RichText: ComponentType<{
    tagName: string;
    className: string;
    'aria-label': string;
    placeholder: string;
    allowedFormats: string[];
    disableLineBreaks: boolean;
    value: string;
    onChange(html: string): void;
  }>;
  export function useBlockProps(): Record<string, unknown>;
}

declare module '*.css';
