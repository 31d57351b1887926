// What files need once somebody shares or fetches one; loaded then.
export { Download, hashOf, NobodyHasIt } from './download.ts';
export { Outlet } from './outlet.ts';
