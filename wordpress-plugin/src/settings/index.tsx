import { createRoot } from '@wordpress/element';
import { Page } from './page';
import './style.css';

const place = document.getElementById('meetbridge-settings');
if (place) createRoot(place).render(<Page />);
