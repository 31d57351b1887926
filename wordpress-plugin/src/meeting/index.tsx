import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { SVG, Path } from '@wordpress/components';
import metadata from './block.json';
import { Edit } from './edit';
import './editor.css';
import './style.css';

const icon = (
  <SVG viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg">
    <Path d="M4 6.5h9.5A1.5 1.5 0 0 1 15 8v1.9l4.2-2.6a.9.9 0 0 1 1.3.8v7.8a.9.9 0 0 1-1.3.8L15 14.1V16a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.500 16V8A1.500 1.500 0 0 1 4 6.500Zm0 1.500v8h9.500V8H4Zm11 4.300 4 2.500V9.300l-4 2.500v.5Z" />
  </SVG>
);

registerBlockType(metadata as unknown as BlockConfiguration, { icon, edit: Edit, save: () => null } as never);
